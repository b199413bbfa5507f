// Process of a stock ApolloGateway: what its documentation begins with, and the secret that subgraphs ask.
import { readFileSync } from 'node:fs';
import { ApolloGateway, RemoteGraphQLDataSource } from '@apollo/gateway';
import { ApolloServer } from '@apollo/server';
import { startStandaloneServer } from '@apollo/server/standalone';

const { env } = process;

class SecretDataSource extends RemoteGraphQLDataSource {
  constructor(secret, url) {
    super({ url });
    this.secret = secret;
  }

  willSendRequest({ request }) {
    request.http.headers.set('x-gateway-secret', this.secret);
  }
}

const gateway = new ApolloGateway({
  supergraphSdl: readFileSync(new URL('../../gateway/supergraph.graphql', import.meta.url), 'utf8'),
  buildService: ({ name, url }) => {
    const variable = name.toUpperCase();
    return new SecretDataSource(env[`${variable}_GATEWAY_SECRET`], env[`${variable}_URL`] ?? url);
  },
});
const server = new ApolloServer({ gateway });
const { url } = await startStandaloneServer(server, { listen: { host: '127.0.0.1', port: 0 } });
console.log(`Listening on ${url}`);
