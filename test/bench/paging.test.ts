import { seedCatalogue } from '@leerwegen/shared/catalogue/catalogue.seeder';
import { databaseAddress } from '@leerwegen/shared/database/database-address';
import { SUBGRAPHS } from '@leerwegen/subgraphs';
import { startTestDatabase, type TestDatabase } from '../harness/test-database';
import { type BenchSubgraph, startBenchSubgraph } from './bench-subgraph';
import { askPage, askTotal, PAGE, plainPage, walk } from './page.walk';
import { pagingCases } from './paging.cases';

const OFFERINGS = 2_000;
const school = SUBGRAPHS.find(({ name }) => name === 'school')!;
const never = new AbortController().signal;

let database: TestDatabase;
let subgraph: BenchSubgraph;
beforeAll(async () => {
  database = await startTestDatabase();
  subgraph = await startBenchSubgraph(databaseAddress('school', database.environment), OFFERINGS);
  // Beside the demonstration: what the bench has besides.
  await seedCatalogue(subgraph.dataSource, school.generate!({ offerings: OFFERINGS, seed: 1 }));
});
afterAll(async () => {
  await subgraph.stop();
  await database.stop();
});

describe('the lists of the paging bench', () => {
  it.each(pagingCases().map((one) => [`${one.sort} ${one.name}`, one] as const))(
    'give what plain SQL gives, page by page: %s',
    async (_name, one) => {
      const total = await askTotal(subgraph, one);
      const pages = Math.max(1, Math.ceil(total / PAGE));
      for (const page of new Set([0, 1, Math.floor(pages / 2), pages - 1])) {
        const after = await walk(subgraph, one, Math.min(page, pages - 1) * PAGE, never);
        const { keys } = await askPage(subgraph, one, after);
        expect(keys).toEqual(await plainPage(subgraph, one, Math.min(page, pages - 1) * PAGE));
        if (page === pages - 1) expect(keys).toHaveLength(total - page * PAGE);
      }
    },
  );
});
