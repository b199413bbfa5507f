import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

const ROOT = path.resolve(__dirname, '../..');
const API = readFileSync(path.join(ROOT, 'gateway/api.graphql'), 'utf8');
const IMPORTS = '@typescript-eslint/no-restricted-imports';

interface Case {
  name: string;
  file: string;
  text: string;
  /** The rule that must speak, or must not. */
  rule: string;
  refused: boolean;
}

const importing = (refused: boolean, file: string, module: string): Case => ({
  name: `${file} ${refused ? 'may not' : 'may'} import ${module}`,
  file,
  text: `import * as x from '${module}';\nconsole.log(x);\n`,
  rule: IMPORTS,
  refused,
});
const api = (name: string, definition: string, rule: string, refused = true): Case => ({
  name: `the API schema ${refused ? 'refuses' : 'accepts'} ${name}`,
  file: 'gateway/api.graphql',
  text: `${API}\n${definition}\n`,
  rule: `@graphql-eslint/${rule}`,
  refused,
});

const CASES: Case[] = [
  importing(true, 'gateway/src/main.ts', '@leerwegen/subgraphs'),
  importing(true, 'gateway/src/main.ts', 'typeorm'),
  importing(true, 'gateway/src/main.ts', '../../shared/src/errors/user-error'),
  importing(true, 'shared/src/errors/user-error.ts', '@leerwegen/subgraphs'),
  importing(true, 'shared/src/errors/user-error.ts', 'typeorm'),
  importing(true, 'subgraphs/school/src/subgraph.ts', '../../cvo/src/subgraph'),
  importing(true, 'subgraphs/school/src/subgraph.ts', '@leerwegen/gateway/gateway-server'),
  importing(true, 'subgraphs/cvo/src/catalogue/cvo.resolver.ts', 'typeorm'),
  importing(false, 'gateway/src/main.ts', '@leerwegen/shared/server/process-lifecycle'),
  importing(false, 'subgraphs/cvo/src/catalogue/cvo.entity.ts', 'typeorm'),
  importing(false, 'subgraphs/cvo/src/subgraph.ts', '@leerwegen/shared/vocabulary/global-id'),
  {
    ...importing(true, 'gateway/src/main.ts', 'typeorm'),
    name: 'a forbidden import cannot be switched off inside a file',
    text: `// eslint-disable-next-line\nimport * as x from 'typeorm';\nconsole.log(x);\n`,
  },
  api('a type without a description', 'type Extra { "Id." id: ID }', 'require-description'),
  api('a field without a description', '"Extra." type Extra { id: ID }', 'require-description'),
  api(
    'an argument without a description',
    '"Extra." type Extra { "Id." id(x: Int): ID }',
    'require-description',
  ),
  api('an enum value without a description', '"Extra." enum Extra { ONE }', 'require-description'),
  api('an input field without a description', '"Extra." input Extra { id: ID }', 'require-description'),
  api('a described type', '"Extra." type Extra { "Id." id: ID }', 'require-description', false),
  api('a type in lower case', '"Extra." type extra { "Id." id: ID }', 'naming-convention'),
  api('a field with capitals', '"Extra." type Extra { "Id." The_Id: ID }', 'naming-convention'),
  api('an enum value in lower case', '"Extra." enum Extra { "One." one }', 'naming-convention'),
];

function lint(cases: { file: string; text: string }[], ...options: string[]): string[][] {
  const input = JSON.stringify(cases.map(({ file, text }) => ({ file, text })));
  const command = ['test/repository/lint-cases.mjs', ...options];
  return JSON.parse(
    execFileSync(process.execPath, command, { cwd: ROOT, input, encoding: 'utf8' }),
  ) as string[][];
}

describe('lint', () => {
  let found: string[][];
  beforeAll(() => {
    found = lint(CASES);
  });

  it.each(CASES.map(({ name, rule, refused }, index) => ({ name, rule, refused, index })))(
    '$name',
    ({ rule, refused, index }) => {
      if (refused) expect(found[index]).toContain(rule);
      else expect(found[index]).not.toContain(rule);
    },
  );

  it('refuses a type that nothing in the API schema leads to', () => {
    const folder = mkdtempSync(path.join(tmpdir(), 'leerwegen-lint-'));
    const text = `${API}\n"Extra." type Extra { "Id." id: ID }\n`;
    writeFileSync(path.join(folder, 'api.graphql'), text);
    const [rules] = lint([{ file: 'gateway/api.graphql', text }], path.join(folder, 'api.graphql'));
    expect(rules).toEqual(['@graphql-eslint/no-unreachable-types']);
    rmSync(folder, { recursive: true });
  });
});
