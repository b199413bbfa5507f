import type { ApolloServerPlugin } from '@apollo/server';
import type { CatalogueVersionReader } from './catalogue-version.reader';
import type { RequestContext } from './subgraph-definition';

/** Tells on which catalogue an answer was built. */
export const CATALOGUE_VERSION_HEADER = 'x-catalogue-version';

/**
 * Sends the version of the catalogue with every answer, as it is when the answer is ready.
 *
 * `x-catalogue-version: 1795669200000.2026-11-26` says that the answer was built on exactly this version: it was known when the
 * request began, and it still holds. `1795669200000.2026-11-26;moved` says that the catalogue may have moved meanwhile: the
 * answer may mix this version with earlier ones, and is no version's answer. Without the header, the version could not be read.
 */
export function catalogueVersionPlugin(reader: CatalogueVersionReader): ApolloServerPlugin<RequestContext> {
  return {
    requestDidStart: async ({ contextValue: { catalogueVersion } }) => ({
      willSendResponse: async ({ response: { http } }) => {
        const version = await reader.read();
        if (version === null) return;
        http.headers.set(
          CATALOGUE_VERSION_HEADER,
          version === catalogueVersion ? version : `${version};moved`,
        );
      },
    }),
  };
}
