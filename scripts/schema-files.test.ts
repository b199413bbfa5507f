import { mkdtempSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { SUBGRAPHS } from '@leerwegen/subgraphs';
import { checkSchemaFiles, generateSchemaFiles, type SchemaFiles, writeSchemaFiles } from './schema-files';
import { compose } from './supergraph';

const ROOT = path.resolve(__dirname, '..');
const generated = generateSchemaFiles(SUBGRAPHS, ROOT);

describe('the committed schema files', () => {
  it('are those that the code gives, composed without an error or a hint', () => {
    expect(checkSchemaFiles(ROOT, generated)).toEqual([]);
  });

  it('are reported when the code gives something else', () => {
    const changed: SchemaFiles = { ...generated, files: new Map(generated.files) };
    changed.files.set(
      'subgraphs/cvo/schema.graphql',
      `${generated.files.get('subgraphs/cvo/schema.graphql')}\n`,
    );
    expect(checkSchemaFiles(ROOT, changed)).toEqual([
      'subgraphs/cvo/schema.graphql differs from the code; run: npm run schema',
    ]);
  });

  it('are written where they differ', () => {
    const folder = mkdtempSync(path.join(tmpdir(), 'leerwegen-schema-'));
    for (const file of generated.files.keys())
      mkdirSync(path.dirname(path.join(folder, file)), { recursive: true });
    writeFileSync(path.join(folder, 'gateway/api.graphql'), generated.files.get('gateway/api.graphql')!);
    expect(writeSchemaFiles(folder, generated)).toEqual(
      [...generated.files.keys()].filter((file) => file !== 'gateway/api.graphql'),
    );
    expect(readFileSync(path.join(folder, 'gateway/supergraph.graphql'), 'utf8')).toMatch(
      /^# sdl-hash: school [0-9a-f]{64}\n# sdl-hash: cvo /,
    );
    rmSync(folder, { recursive: true });
  });
});

describe('composition', () => {
  const link =
    'extend schema @link(url: "https://specs.apollo.dev/federation/v2.9", import: ["@key", "@shareable"])';
  const service = (name: string, sdl: string) => ({ name, url: `http://${name}`, sdl: `${link}\n${sdl}` });

  it('reports an error', () => {
    const { problems } = compose([
      service('a', 'type Query { a: A } type A @key(fields: "id") { id: ID! x: Int }'),
      service('b', 'type Query { b: A } type A @key(fields: "id") { id: ID! x: Int }'),
    ]);
    expect(problems).toEqual([expect.stringContaining('INVALID_FIELD_SHARING')]);
  });

  it('reports a hint, such as a description that differs', () => {
    const { problems } = compose([
      service('a', 'type Query { a: A } "One." type A @shareable { x: Int }'),
      service('b', 'type Query { b: A } "Two." type A @shareable { x: Int }'),
    ]);
    expect(problems).toEqual([expect.stringContaining('INCONSISTENT_DESCRIPTION')]);
  });
});
