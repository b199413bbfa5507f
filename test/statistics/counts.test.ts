import { createDataSource } from '@leerwegen/shared/database/data-source';
import { databaseAddress } from '@leerwegen/shared/database/database-address';
import { Award } from '@leerwegen/shared/vocabulary/award.enum';
import { DeliveryMode } from '@leerwegen/shared/vocabulary/offering.enum';
import { Pathway } from '@leerwegen/shared/vocabulary/pathway.enum';
import { Finality, StudyDomain } from '@leerwegen/shared/vocabulary/programme.enum';
import { Province } from '@leerwegen/shared/vocabulary/province.enum';
import { TargetGroup } from '@leerwegen/shared/vocabulary/target-group.enum';
import { SUBGRAPHS } from '@leerwegen/subgraphs';
import fc from 'fast-check';
import { startTestGraph, type TestGraph } from '../harness/test-graph';
import { type Fact, fits, readFacts, recount } from './recount';

/** The present school year of the tests' clock. */
const THIS_YEAR = 2026;

interface Owner {
  field: string;
  /** Dimensions and criteria that mean nothing to it. */
  notCounted: string[];
  notFiltered: string[];
}
const PLACELESS = { notCounted: ['MUNICIPALITY', 'PROVINCE', 'START_MONTH', 'NET'] };
const GUIDANCE = ['DOMAIN', 'FINALITY', 'PATHWAY', 'AWARD', 'START_MONTH'];
const GUIDED = ['domains', 'finalities', 'pathways', 'awards', 'startsFrom', 'startsUntil', 'enrolmentOpen'];
const OWNERS: Record<string, Owner> = {
  school: { field: 'schoolOfferingCounts', notCounted: [], notFiltered: ['age'] },
  cvo: { field: 'cvoOfferingCounts', notCounted: ['FINALITY'], notFiltered: ['finalities'] },
  examencommissie: {
    field: 'examProgrammeCounts',
    ...PLACELESS,
    notFiltered: ['province', 'municipality', 'startsFrom', 'startsUntil'],
  },
  clb: { field: 'clbServiceCounts', notCounted: GUIDANCE, notFiltered: [...GUIDED, 'age'] },
  leerwinkel: { field: 'leerwinkelServiceCounts', notCounted: [...GUIDANCE, 'NET'], notFiltered: GUIDED },
};
const DIMENSIONS: Record<string, string> = {
  MUNICIPALITY: 'municipality { nis }',
  PROVINCE: 'province',
  DOMAIN: 'domain',
  FINALITY: 'finality',
  PATHWAY: 'pathway',
  AWARD: 'award',
  DELIVERY_MODE: 'deliveryMode',
  START_MONTH: 'startMonth',
  TARGET_GROUP: 'targetGroup',
  NET: 'net',
  SCHOOL_YEAR: 'schoolYear',
};

let graph: TestGraph;
const facts: Record<string, Fact[]> = {};
beforeAll(async () => {
  graph = await startTestGraph();
  for (const definition of SUBGRAPHS) {
    const address = databaseAddress(definition.name, graph.database.environment);
    const dataSource = await createDataSource(definition, address).initialize();
    facts[definition.name] = await readFacts(definition.name, dataSource);
    await dataSource.destroy();
  }
});
afterAll(() => graph.stop());

const subset = (values: object): fc.Arbitrary<string[]> =>
  fc.uniqueArray(fc.constantFrom(...Object.keys(values)), { minLength: 1, maxLength: 6 });

/** A filter of up to three criteria that an owner knows. */
function filterFor(owner: Owner): fc.Arbitrary<Record<string, any>> {
  const criteria: Record<string, fc.Arbitrary<any>> = {
    pathways: subset(Pathway),
    awards: subset(Award),
    domains: subset(StudyDomain),
    finalities: subset(Finality),
    targetGroups: subset(TargetGroup),
    deliveryModes: subset(DeliveryMode),
    province: fc.constantFrom(...Object.keys(Province)),
    municipality: fc.constantFrom('44021', '11002', '34022', '21004', '71016'),
    enrolmentOpen: fc.boolean(),
    startsFrom: fc.constantFrom('2026-09-01', '2027-01-01', '2027-02-01'),
    startsUntil: fc.constantFrom('2027-02-01', '2027-09-01'),
    age: fc.integer({ min: 10, max: 30 }),
    language: fc.constantFrom('nl', 'fr', 'en'),
    schoolYear: fc.integer({ min: 2019, max: 2028 }),
  };
  const known = Object.keys(criteria).filter((name) => !owner.notFiltered.includes(name));
  return fc
    .uniqueArray(fc.constantFrom(...known), { maxLength: 3 })
    .map((names) => names.filter((name) => name !== 'municipality' || !names.includes('province')))
    .chain((names) => fc.record(Object.fromEntries(names.map((name) => [name, criteria[name]!]))));
}

const question = fc.constantFrom(...Object.keys(OWNERS)).chain((name) => {
  const owner = OWNERS[name]!;
  const known = Object.keys(DIMENSIONS).filter((dimension) => !owner.notCounted.includes(dimension));
  return fc.record({
    name: fc.constant(name),
    dimensions: fc.uniqueArray(fc.constantFrom(...known), { maxLength: 3 }),
    filter: filterFor(owner),
  });
});

describe('counts of offerings', () => {
  it('equal an independent recount for 200 random combinations of dimensions and filters', async () => {
    let counted = 0;
    await fc.assert(
      fc.asyncProperty(question, async ({ name, dimensions, filter }) => {
        const { field } = OWNERS[name]!;
        const type = `${field.charAt(0).toUpperCase()}${field.slice(1).replace(/Counts$/, '')}Filter`;
        const { data, errors } = await graph.ask(
          `query ($groupBy: [OfferingDimension!]!, $filter: ${type}) { ${field}(groupBy: $groupBy, filter: $filter) {
            count ${dimensions.map((dimension) => DIMENSIONS[dimension]).join(' ')} } }`,
          { groupBy: dimensions, filter },
        );
        expect(errors).toBeUndefined();
        const rows = data[field] as Record<string, any>[];
        const answered = rows.map((row): [string, number] => [
          JSON.stringify(
            dimensions.map((dimension) => {
              const value = row[DIMENSIONS[dimension]!.split(' ')[0]!];
              return dimension === 'MUNICIPALITY' ? (value?.nis ?? null) : value;
            }),
          ),
          row.count,
        ]);
        const expected = recount(
          facts[name]!.filter((fact) => fits(filter, fact)),
          dimensions,
          THIS_YEAR,
          filter.schoolYear as number | undefined,
        );
        expect(answered.sort(([a], [b]) => (a < b ? -1 : 1))).toEqual(expected);
        const numbers = rows.map(({ count }) => count as number);
        expect(numbers).toEqual([...numbers].sort((a, b) => b - a));
        counted += numbers.reduce((sum, count) => sum + count, 0);
      }),
      { numRuns: 200, seed: 20_261_125 },
    );
    // Not a comparison of nothing with nothing.
    expect(counted).toBeGreaterThan(10_000);
  });

  it('makes one SQL statement', async () => {
    const before = graph.statements.school!.length;
    await graph.ask(
      `{ schoolOfferingCounts(groupBy: [AWARD, NET, PROVINCE], filter: { text: "zorg", nearPostcode: "9000", withinKm: 60 }) { count award net province } }`,
    );
    expect(graph.statements.school!.length - before).toBe(1);
  });

  it('counts what has ended, by year', async () => {
    const { data } = await graph.ask(`{ clbServiceCounts(groupBy: [SCHOOL_YEAR]) { schoolYear count }
      examProgrammeCounts(groupBy: [SCHOOL_YEAR], filter: { schoolYear: 2024 }) { schoolYear count } }`);
    const years = data.clbServiceCounts.map(({ schoolYear }: any) => schoolYear).sort();
    expect(years[0]).toBeLessThan(2024);
    expect(years.at(-1)).toBe(THIS_YEAR);
    expect(data.examProgrammeCounts).toEqual([{ schoolYear: 2024, count: expect.any(Number) }]);
  });

  it('counts a municipality once under its new name, also where sites stand under the code of before a merger', async () => {
    const school = SUBGRAPHS.find(({ name }) => name === 'school')!;
    const address = databaseAddress('school', graph.database.environment);
    const dataSource = await createDataSource(school, address).initialize();
    const query = `{ schoolOfferingCounts(groupBy: [MUNICIPALITY], filter: { municipality: "71072" }) { count municipality { nis name } } }`;
    const [before] = (await graph.ask(query)).data.schoolOfferingCounts;
    await dataSource.query(
      `UPDATE school.site SET municipality_nis = '73040' WHERE key = (SELECT min(key) FROM school.site WHERE municipality_nis = '71072')`,
    );
    expect((await graph.ask(query)).data.schoolOfferingCounts).toEqual([before]);
    await dataSource.query(
      `UPDATE school.site SET municipality_nis = '71072' WHERE municipality_nis = '73040'`,
    );
    await dataSource.destroy();
  });

  it('counts near a place', async () => {
    const { data } = await graph.ask(`{
      counts: cvoOfferingCounts(groupBy: [], filter: { nearPostcode: "8500", withinKm: 25 }) { count }
      list: cvoOfferings(filter: { nearPostcode: "8500", withinKm: 25 }) { totalCount } }`);
    expect(data.counts).toEqual([{ count: data.list.totalCount }]);
    // A place alone only measures.
    const anywhere = await graph.ask(`{
      near: clbServiceCounts(groupBy: [], filter: { nearPostcode: "8500" }) { count } all: clbServiceCounts(groupBy: []) { count } }`);
    expect(anywhere.errors).toBeUndefined();
    expect(anywhere.data.near).toEqual(anywhere.data.all);
  });

  it.each([
    ['schoolOfferingCounts', '[PROVINCE, DOMAIN, NET, AWARD]', '{}', 'groupBy'],
    ['schoolOfferingCounts', '[PROVINCE, PROVINCE]', '{}', 'groupBy'],
    ['cvoOfferingCounts', '[FINALITY]', '{}', 'groupBy'],
    ['cvoOfferingCounts', '[]', '{ finalities: [DUBBEL] }', 'filter'],
    ['schoolOfferingCounts', '[]', '{ age: 18 }', 'filter'],
    ['examProgrammeCounts', '[]', '{ nearPostcode: "8500", withinKm: 5 }', 'filter'],
    ['clbServiceCounts', '[PATHWAY]', '{}', 'groupBy'],
    ['leerwinkelServiceCounts', '[NET]', '{}', 'groupBy'],
    ['schoolOfferingCounts', '[]', '{ nearPostcode: "0000" }', 'filter.nearPostcode'],
  ])('%s(groupBy: %s, filter: %s) is refused', async (field, groupBy, filter, named) => {
    const { data, errors } = await graph.ask(
      `{ ${field}(groupBy: ${groupBy}, filter: ${filter}) { count } }`,
    );
    expect(data[field]).toBeNull();
    expect(errors).toMatchObject([{ extensions: { code: 'BAD_USER_INPUT', field: named } }]);
  });
});
