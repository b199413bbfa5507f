import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { SUBGRAPHS } from '@leerwegen/subgraphs';
import { type Command, freePortsOf, runCommand } from '../harness/command';
import { post } from '../harness/test-graph';

// A copy of the repository is composed and started as a whole.
jest.setTimeout(180_000);

const ROOT = path.resolve(__dirname, '../..');
const NOT_COPIED = new Set(['node_modules', 'dist', '.git', '.data', 'coverage']);

let copy: string;
let system: Command | undefined;
beforeAll(() => {
  copy = mkdtempSync(path.join(tmpdir(), 'leerwegen-sixth-'));
  cpSync(ROOT, copy, { recursive: true, filter: (file) => !NOT_COPIED.has(path.basename(file)) });
  linkModules();
});
afterAll(async () => {
  system?.process.kill('SIGTERM');
  await system?.ended;
  rmSync(copy, { recursive: true, force: true });
});

/** The installed packages, but the copy's own for the product's. */
function linkModules(): void {
  const modules = path.join(copy, 'node_modules');
  mkdirSync(path.join(modules, '@leerwegen'), { recursive: true });
  for (const name of readdirSync(path.join(ROOT, 'node_modules')))
    if (name !== '@leerwegen') symlinkSync(path.join(ROOT, 'node_modules', name), path.join(modules, name));
  for (const name of readdirSync(path.join(ROOT, 'node_modules/@leerwegen')))
    symlinkSync(path.join(copy, name), path.join(modules, '@leerwegen', name));
}

/** Renames a word in names and contents of all files below a folder, in its three spellings. */
function renameWord(folder: string, from: string, to: string): void {
  const capital = (word: string): string => word.charAt(0).toUpperCase() + word.slice(1);
  const spelled = (text: string): string =>
    text
      .replaceAll(from, to)
      .replaceAll(capital(from), capital(to))
      .replaceAll(from.toUpperCase(), to.toUpperCase());
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    const file = path.join(folder, entry.name);
    if (entry.isDirectory()) renameWord(file, from, to);
    else writeFileSync(file, spelled(readFileSync(file, 'utf8')));
    renameSync(file, path.join(folder, spelled(entry.name)));
  }
}

function edit(file: string, ...changes: [string | RegExp, string][]): void {
  const before = readFileSync(path.join(copy, file), 'utf8');
  const after = changes.reduce((text, [from, to]) => text.replace(from, to), before);
  expect(after).not.toBe(before);
  writeFileSync(path.join(copy, file), after);
}

describe('a sixth provider type', () => {
  it('is a copy of one folder and an edit of two lists: it composes, starts and answers', async () => {
    // The recipe of CONTRIBUTING.md, with the networks against early leaving as the newcomer.
    cpSync(path.join(copy, 'subgraphs/clb'), path.join(copy, 'subgraphs/netwerk'), { recursive: true });
    renameWord(path.join(copy, 'subgraphs/netwerk'), 'clb', 'netwerk');
    edit('subgraphs/netwerk/src/subgraph.ts', ['port: 4004', 'port: 4006']);
    edit(
      'shared/src/vocabulary/provider-types.ts',
      [
        /( +)LEERWINKEL: '/,
        "$1NETWERK: 'Netwerk tegen schooluitval: network against early leaving.',\n$1LEERWINKEL: '",
      ],
      [
        /( +)LEERWINKEL: \{/,
        "$1NETWERK: { Provider: 'Netwerk', Offering: 'NetwerkService', Referral: 'NetwerkReferral', Trajectory: 'NetwerkTrajectory' },\n$1LEERWINKEL: {",
      ],
    );
    edit(
      'subgraphs/index.ts',
      [
        /^(import \{ subgraph as leerwinkel)/m,
        "import { subgraph as netwerk } from './netwerk/src/subgraph';\n$1",
      ],
      ['  leerwinkel,\n', '  leerwinkel,\n  netwerk,\n'],
    );

    const schema = runCommand(copy, 'scripts/schema.ts', [], {});
    expect([await schema.ended, schema.output()]).toEqual([
      0,
      expect.stringContaining('subgraphs/netwerk/schema.graphql'),
    ]);
    const check = runCommand(copy, 'scripts/schema.ts', ['--check'], {});
    expect([await check.ended, check.output()]).toEqual([0, '9 generated files are up to date.\n']);

    const ports = await freePortsOf([...SUBGRAPHS.map(({ name }) => name), 'netwerk']);
    const environment = { ...ports, DATABASE_URL: '', LEERWEGEN_DATA: path.join(copy, '.data') };
    system = runCommand(copy, 'scripts/start.ts', [], environment);
    await system.printed('Ready in');
    const { data, errors } = await post(
      `http://127.0.0.1:${ports.PORT}/graphql`,
      `{ search(filter: { language: "nl" }) { netwerkServices(first: 3) { totalCount nodes { title provider { id type name } guidesTo { __typename id } } }
           clbServices { totalCount } schoolOfferings { totalCount } }
         netwerkServiceCounts(groupBy: [PROVINCE]) { province count }
         school(id: "school:990018") { netwerk { name } clb { name } }
         __type(name: "Provider") { possibleTypes { name } } }`,
    );
    expect(errors).toBeUndefined();
    expect(data.search.netwerkServices.totalCount).toBe(data.search.clbServices.totalCount);
    for (const { provider } of data.search.netwerkServices.nodes)
      expect(provider).toEqual({
        id: expect.stringMatching(/^netwerk:/),
        type: 'NETWERK',
        name: expect.any(String),
      });
    expect(data.netwerkServiceCounts.length).toBe(6);
    expect(data.school.netwerk.name).toEqual(expect.any(String));
    expect(data.__type.possibleTypes.map(({ name }: { name: string }) => name)).toContain('Netwerk');
  });
});
