import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { readManifest } from '@leerwegen/gateway/persisted/operation.manifest';
import { runOperationsCommand } from './operations-command';

const EXAMPLES = path.resolve(__dirname, '../gateway/examples');

let folder: string;
beforeEach(() => (folder = mkdtempSync(path.join(tmpdir(), 'leerwegen-operations-'))));
afterEach(() => rmSync(folder, { recursive: true }));

function file(name: string, content: string): string {
  const at = path.join(folder, name);
  writeFileSync(at, content);
  return at;
}

function run(...given: string[]) {
  let output = '';
  let error = '';
  const exit = runOperationsCommand(given, {
    output: { write: (text) => (output += text) },
    error: { write: (text) => (error += text) },
  });
  return { exit, output, error };
}

describe('the command operations', () => {
  it('prints a manifest that a gateway can read', async () => {
    const examples = readdirSync(EXAMPLES).map((name) => path.join(EXAMPLES, name));
    const { exit, output, error } = run(...examples);
    expect({ exit, error }).toEqual({ exit: 0, error: '' });
    const operations = await readManifest(file('manifest.json', output));
    expect([...operations.values()].map(({ body }) => body)).toEqual(
      examples.map((example) => readFileSync(example, 'utf8')),
    );
  });

  it.each([
    ['nameless.graphql', '{ a }', 'nameless.graphql: it must hold one operation, with a name'],
    ['broken.graphql', 'query A {', 'broken.graphql: Syntax Error'],
  ])(
    'prints nothing when a file such as %s holds no operation, after one that does',
    (name, content, problem) => {
      const { exit, output, error } = run(file('good.graphql', 'query A { a }'), file(name, content));
      expect({ exit, output }).toEqual({ exit: 1, output: '' });
      expect(error).toContain(problem);
    },
  );

  it('says what is absent, and how it is used', () => {
    expect(run(path.join(folder, 'none.graphql')).error).toContain('none.graphql: ENOENT');
    for (const given of [[], ['--all']]) {
      const { exit, output, error } = run(...given);
      expect({ exit, output }).toEqual({ exit: 1, output: '' });
      expect(error).toContain('npm run -s operations -- <file.graphql>');
    }
  });
});
