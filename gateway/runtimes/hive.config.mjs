// Hive Gateway on this graph:
//   hive-gateway supergraph gateway/supergraph.graphql --config-path gateway/runtimes/hive.config.mjs
// It reads the variables that the gateway of this repository reads (CVO_URL, CVO_GATEWAY_SECRET), except that a secret
// must be given: it derives none. With --hive-router-runtime it plans in Rust. The command, @graphql-hive/gateway 2.15.1
// with @graphql-hive/router-runtime 1.4.23 beside it, is installed elsewhere: it would double what this repository
// installs. Tests start the runtime that is in it, @graphql-hive/gateway-runtime.
const { env } = process;
const VARIABLE = /^(?<name>.+)_(?:URL|GATEWAY_SECRET)$/;

/** What the environment says of a subgraph: its address, and the secret that it asks. */
function transportOf(name) {
  const location = env[`${name}_URL`];
  const secret = env[`${name}_GATEWAY_SECRET`];
  return {
    ...(location && { location }),
    ...(secret && secret !== 'open' && { headers: [['x-gateway-secret', secret]] }),
  };
}

// Whoever is no subgraph of the supergraph is ignored.
const names = Object.keys(env).flatMap((variable) => VARIABLE.exec(variable)?.groups.name ?? []);

/** Gives a header to subgraphs where the client sent it. */
const sent = (headers, name) => (headers.has(name) ? { [name]: headers.get(name) } : {});

export const gatewayConfig = {
  transportEntries: Object.fromEntries(names.map((name) => [name.toLowerCase(), transportOf(name)])),
  propagateHeaders: {
    fromClientToSubgraphs: ({ request: { headers } }) => ({
      ...sent(headers, 'authorization'),
      ...sent(headers, 'x-request-id'),
    }),
  },
};
