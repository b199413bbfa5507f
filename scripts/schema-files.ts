import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { SubgraphDefinition } from '@leerwegen/shared/server/subgraph-definition';
import { buildSchema } from '@leerwegen/shared/server/subgraph-schema';
import { withCaseTables } from './case-documentation';
import { compose } from './supergraph';
import { withTrajectoryStates } from './trajectory-documentation';

/** The committed SDL files by path below the repository: what they should hold, and what is wrong with them. */
export interface SchemaFiles {
  files: Map<string, string>;
  problems: string[];
}

/**
 * Builds every subgraph's SDL and composes them, and the part of the README that is written from tables; needs no
 * database.
 */
export function generateSchemaFiles(subgraphs: readonly SubgraphDefinition[], root: string): SchemaFiles {
  const services = subgraphs.map((definition) => ({
    name: definition.name,
    url: `http://127.0.0.1:${definition.port}/graphql`,
    sdl: buildSchema(definition).sdl,
  }));
  const { supergraph, api, problems } = compose(services);
  const files = new Map(services.map(({ name, sdl }) => [`subgraphs/${name}/schema.graphql`, sdl]));
  files.set('gateway/supergraph.graphql', supergraph);
  files.set('gateway/api.graphql', api);
  const readme = readFileSync(path.join(root, 'README.md'), 'utf8');
  files.set('README.md', withTrajectoryStates(withCaseTables(readme)));
  return { files, problems };
}

/** Writes the files that differ; returns their paths. */
export function writeSchemaFiles(root: string, { files }: SchemaFiles): string[] {
  const changed = differingFiles(root, files);
  for (const file of changed) writeFileSync(path.join(root, file), files.get(file)!);
  return changed;
}

/** Everything that is wrong: composition errors and hints, and committed files that differ from the code. */
export function checkSchemaFiles(root: string, { files, problems }: SchemaFiles): string[] {
  const stale = differingFiles(root, files).map(
    (file) => `${file} differs from the code; run: npm run schema`,
  );
  return [...problems, ...stale];
}

function differingFiles(root: string, files: Map<string, string>): string[] {
  return [...files.keys()].filter((file) => {
    const target = path.join(root, file);
    return !existsSync(target) || readFileSync(target, 'utf8') !== files.get(file);
  });
}
