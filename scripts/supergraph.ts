import { composeServices } from '@apollo/composition';
import { hashSdl } from '@leerwegen/shared/server/subgraph-schema';
import { parse, printSchema } from 'graphql';

/** A subgraph as composition sees it. */
export interface ComposedService {
  name: string;
  /** Where the gateway finds it unless its environment says otherwise. */
  url: string;
  sdl: string;
}

/** What composition gives: both texts, or what is wrong. A hint counts as an error. */
export interface Composition {
  supergraph: string;
  api: string;
  problems: string[];
}

/**
 * Composes the supergraph, whose first lines hold the hash of each subgraph's SDL so that a gateway can tell a
 * subgraph of another version, and the API schema that clients see.
 */
export function compose(services: ComposedService[]): Composition {
  const result = composeServices(services.map(({ name, url, sdl }) => ({ name, url, typeDefs: parse(sdl) })));
  const problems = [
    ...(result.errors ?? []).map((error) => `error ${String(error.extensions?.code)}: ${error.message}`),
    ...(result.hints ?? []).map((hint) => `hint ${hint.definition.code}: ${hint.message}`),
  ];
  if (result.errors) return { supergraph: '', api: '', problems };
  const hashes = services.map(({ name, sdl }) => `# sdl-hash: ${name} ${hashSdl(sdl)}\n`).join('');
  const api = printSchema(result.schema.toAPISchema().toGraphQLJSSchema());
  return { supergraph: `${hashes}\n${result.supergraphSdl.trim()}\n`, api: `${api.trim()}\n`, problems };
}
