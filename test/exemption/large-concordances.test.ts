import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { CONCORDANCE_COLUMNS } from '@leerwegen/shared/exemption/concordance.columns';
import { MAX_RULES } from '@leerwegen/shared/exemption/concordance.limits';
import { MAX_ITEMS } from '@leerwegen/shared/server/item-budget';
import { SUBGRAPHS } from '@leerwegen/subgraphs';
import { runImportCommand } from '../../scripts/import-command';
import { startTestGraph, type TestGraph } from '../harness/test-graph';
import { writeFiles } from '../import/catalogue-files';

let graph: TestGraph;
const folder = mkdtempSync(path.join(tmpdir(), 'leerwegen-large-'));
beforeAll(async () => {
  graph = await startTestGraph();
});
afterAll(async () => {
  await graph.stop();
  rmSync(folder, { recursive: true });
});

const MODULE = 'courseModule:D104/D10403';
const report = path.join(folder, 'report.csv');

/** A table of rules that all grant the same; no two ask the same. */
async function importTable(
  table: string,
  from: string,
  rules: number,
  condition: (position: number) => string,
): Promise<{ exit: number; text: string }> {
  const row = (position: number): string =>
    [
      ...[
        'cvo',
        table,
        `Grote tabel ${table}`,
        from,
        'TKO_AAV',
        '',
        '',
        '2026-09-01',
        '',
        'IN_FORCE',
        '',
        'Test',
        '0',
      ],
      ...[
        String(position),
        'ANY',
        '',
        condition(position),
        `${MODULE}|courseModule:D104/D10404`,
        'FULL',
        '',
        '',
      ],
    ].join(',');
  const lines = Array.from({ length: rules }, (_, index) => row(index + 1));
  writeFiles(folder, { [`${table}.csv`]: [CONCORDANCE_COLUMNS.join(','), ...lines, ''].join('\n') });
  let text = '';
  const exit = await runImportCommand(
    SUBGRAPHS,
    ['concordance', path.join(folder, `${table}.csv`), '--report', report],
    {
      environment: graph.database.environment,
      output: { write: (part) => (text += part) },
      error: { write: (part) => (text += part) },
    },
  );
  return { exit, text };
}

const reports = (position: number): string =>
  ['SCHOOL_REPORT', 'EXAM_RESULT'].map((kind) => `kind=${kind};subject=vak ${position}`).join('|');
const modules = (position: number): string =>
  ['1', '2', '3']
    .map((module) => `component=courseModule:D105/D1050${module}`)
    .map((item) => `${item};percentage=${1 + (position % 100)};age=${1 + Math.floor(position / 100)}`)
    .join('|');

/** The answer, and whether it came within a time in which a busy machine gives it too. */
async function soon<T>(work: () => Promise<T>): Promise<T> {
  const start = performance.now();
  const answer = await work();
  expect(performance.now() - start).toBeLessThan(8_000);
  return answer;
}

describe('large concordances', () => {
  it('are refused from a rule too many on, at its line', async () => {
    const { exit } = await importTable('te-groot', 'DUAL', MAX_RULES + 5, reports);
    expect(exit).toBe(1);
    expect(readFileSync(report, 'utf8').trim().split('\n').slice(1)).toEqual([
      expect.stringMatching(
        new RegExp(
          `^te-groot\\.csv,${MAX_RULES + 2},position,${MAX_RULES + 1},.*more than the ${MAX_RULES} rules`,
        ),
      ),
    ]);
  });

  it('leave lists, advice and orientation quick', async () => {
    expect((await importTable('groot', 'DUAL', MAX_RULES, reports)).exit).toBe(0);
    expect((await importTable('ook-groot', 'TKO_VOCATIONAL', MAX_RULES, modules)).exit).toBe(0);
    const evidence = Array.from({ length: 50 }, (_, index) => ({
      kind: 'SCHOOL_REPORT',
      title: `Vak ${index + 1}`,
      percentage: 60,
      assurance: 'SEEN',
    }));
    const advice = await soon(() =>
      graph.ask(
        `query ($e: [EvidenceInput!]!) { cvoExemptionAdvice(components: ["${MODULE}"], evidence: $e) { coverage rules { ruleId } } }`,
        { e: evidence },
      ),
    );
    expect(advice.errors).toBeUndefined();
    expect(advice.data.cvoExemptionAdvice[0]).toMatchObject({ coverage: 'FULL' });
    expect(advice.data.cvoExemptionAdvice[0].rules).toHaveLength(50);

    const list = '{ cvoConcordanceTables(first: 100) { nodes { title rules { position } } } }';
    const refused = await soon(() => graph.ask(list));
    expect(refused.errors![0]!.message).toContain(`more than ${MAX_ITEMS} items`);
    const one = await soon(() =>
      graph.ask('{ cvoConcordanceTable(id: "cvoConcordanceTable:ook-groot") { rules { position } } }'),
    );
    expect(one.data.cvoConcordanceTable.rules).toHaveLength(MAX_RULES);

    const orientation = await soon(() =>
      graph.ask(
        `query ($p: LearnerProfileInput!) { orientation(profile: $p) { cvoSteps { id } pathways { steps { id } } } }`,
        { p: { age: 24, municipality: '44021', evidence } },
      ),
    );
    expect(orientation.errors).toBeUndefined();
    expect(orientation.data.orientation.pathways.length).toBeGreaterThan(0);
  });
});
