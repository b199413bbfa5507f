import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { type ImportSubgraph, importCatalogue } from '@leerwegen/shared/import/catalogue/catalogue.import';
import { RefusalReport } from '@leerwegen/shared/import/refusal.report';
import { SUBGRAPHS } from '@leerwegen/subgraphs';
import { connectSubgraphs, disconnect } from '../../scripts/import-databases';
import { post, startTestGateway, startTestGraph, type TestGraph, WITH_CACHES } from '../harness/test-graph';
import { writeFiles } from '../import/catalogue-files';

/** The import with this number gives it to two names: of a school, and of a course and its offerings. */
const catalogueOf = (number: number): Record<string, string> => ({
  'institutions.csv': `instellingsnummer,officiele_naam,instantie,website
970001,Getelde school ${number},Secundaire school,
970002,Cvo,Centrum voor Volwassenenonderwijs,
`,
  'locations.csv': `instellingsnummer,locatienummer,omschrijving,straat,huisnummer,postcode,gemeente,niscode
970001,1,,,,,,
970002,1,,,,,,
`,
  'administratieve_groepen.csv': `nummer,naam,niveau_code,niveau,soort_onderwijs,soort_programma
970011,1e leerjaar in de 2e graad Handel TSO,3,x,Gewoon onderwijs,Voltijds
`,
  'vwo_opleidingen_modules.csv': `opleiding_code,opleiding_naam,diplomagericht,variant_code,variant_naam,traject,module_code,module_naam,module_variant_code
T330,Getelde cursus ${number},0,511,N,S,0001,Basis,1
`,
  'offerings.csv': `instellingsnummer,locatienummer,administratieve_groep_or_opleiding/module,bron,jaar
970001,1,970011,LP,2026
970002,1,T330/0001,VWO,2026
`,
});
/** Different ways to the same names: what one of them shows, another may not have forgotten. */
const QUESTIONS = [
  '{ course(id: "course:T330") { title } school(id: "school:970001") { name } }',
  `{ cvoOffering(id: "cvoOffering:970002/1/T330.0001/2026") { title course { title offerings(first: 1) { nodes { title } } } }
     school(id: "school:970001") { offerings(first: 1) { nodes { provider { name } } } } }`,
  '{ courses(filter: { text: "getelde" }) { nodes { title } } schools(filter: { text: "getelde" }) { nodes { name } } }',
  `{ search(filter: { text: "getelde" }) { cvoOfferings { nodes { title } } }
     schoolOffering(id: "schoolOffering:970001/1/970011/2026") { provider { name } } }`,
];
const COUNTED = { cvo: /Getelde cursus (\d+)/g, school: /Getelde school (\d+)/g };
type Owner = keyof typeof COUNTED;
const OWNERS = Object.keys(COUNTED) as Owner[];

const IMPORTS = 12;
const READERS = 3;
/** How late a gateway may know that a catalogue changed. */
const LATEST_MILLISECONDS = 1_000;

let graph: TestGraph;
let importing: ImportSubgraph[];
const folder = mkdtempSync(path.join(tmpdir(), 'leerwegen-differential-'));
beforeAll(async () => {
  graph = await startTestGraph();
  importing = await connectSubgraphs(SUBGRAPHS, graph.database.environment);
});
afterAll(async () => {
  await disconnect(importing);
  await graph.stop();
  rmSync(folder, { recursive: true });
});

/** When each import had been carried out, by its number. */
const finished: number[] = [];

async function carryOut(number: number): Promise<void> {
  const files = writeFiles(path.join(folder, String(number)), catalogueOf(number));
  const report = new RefusalReport(path.join(folder, 'report.csv'));
  const progress = { rows: () => undefined, step: () => undefined };
  await importCatalogue(importing, files, { dryRun: false, report, progress });
  finished[number] = performance.now();
}

/** The last import that had been finished for long enough when somebody began to read. */
function dueAt(begun: number): number {
  return finished.findLastIndex((at) => at < begun - LATEST_MILLISECONDS);
}

/** Reads until the last import is seen of both; gives what it saw wrongly, and how many different numbers it saw. */
async function read(url: string): Promise<{ wrong: string[]; seen: number }> {
  const wrong: string[] = [];
  const numbers = new Set<number>();
  const newest: Record<Owner, number> = { cvo: 0, school: 0 };
  for (let turn = 0; OWNERS.some((owner) => newest[owner] < IMPORTS) && wrong.length === 0; turn += 1) {
    const question = QUESTIONS[turn % QUESTIONS.length]!;
    const due = dueAt(performance.now());
    const text = JSON.stringify(await post(url, question));
    for (const owner of OWNERS) {
      const shown = [...text.matchAll(COUNTED[owner])].map((match) => Number(match[1]));
      const oldest = Math.min(...shown);
      if (shown.length === 0) wrong.push(`${owner} is missing: ${question} gives ${text}`);
      if (oldest < newest[owner]) wrong.push(`${owner} from ${newest[owner]} back to ${oldest}: ${question}`);
      if (oldest < due) wrong.push(`${owner} ${oldest} when ${due} was long finished: ${question}`);
      newest[owner] = Math.max(...shown);
      numbers.add(newest[owner]);
    }
  }
  return { wrong, seen: numbers.size };
}

it('a reader never sees the catalogue go back while imports run, and soon sees the last', async () => {
  await carryOut(0);
  const gateway = await startTestGateway(graph.subgraphUrls, WITH_CACHES);
  const reading = Array.from({ length: READERS }, () => read(`${gateway.url}/graphql`));
  for (let number = 1; number <= IMPORTS; number += 1) await carryOut(number);
  const readers = await Promise.all(reading);
  await gateway.stop();
  expect(readers.flatMap(({ wrong }) => wrong)).toEqual([]);
  // Otherwise nobody read while something changed.
  for (const { seen } of readers) expect(seen).toBeGreaterThan(2);
});
