import { Province } from '@leerwegen/shared/vocabulary/province.enum';
import { TargetGroup } from '@leerwegen/shared/vocabulary/target-group.enum';
import { SUBGRAPHS } from '@leerwegen/subgraphs';
import { startTestGraph, type TestGraph } from '../harness/test-graph';

let graph: TestGraph;
beforeAll(async () => {
  graph = await startTestGraph();
});
afterAll(() => graph.stop());

/** The list of an owner's providers; the Examencommissie is one by itself. */
const PROVIDERS: Record<string, string> = {
  school: 'schools(first: 100) { nodes {',
  cvo: 'cvos(first: 100) { nodes {',
  examencommissie: 'examencommissie { ... on Examencommissie {',
  clb: 'clbs(first: 100) { nodes {',
  leerwinkel: 'leerwinkels(first: 100) { nodes {',
};

async function providers(name: string, selection: string): Promise<any[]> {
  const { data, errors } = await graph.ask(`{ ${PROVIDERS[name]} ${selection} } } }`);
  expect(errors).toBeUndefined();
  const answer: any = Object.values(data)[0];
  return answer.nodes ?? [answer];
}

/** Owners whose offerings can be started in several school years. */
const lasting = ['examencommissie', 'clb', 'leerwinkel'];

describe.each(SUBGRAPHS.map(({ name }) => name))('contact points of %s', (name) => {
  it('and those that are missing are together every target group in every region', async () => {
    const all = await providers(name, 'contactPoints { targetGroup regions }');
    const answered = new Set(
      all.flatMap(({ contactPoints }) =>
        contactPoints.flatMap(({ targetGroup, regions }: any) =>
          regions.map((region: string) => `${targetGroup} ${region}`),
        ),
      ),
    );
    const { data, errors } = await graph.ask(`{ ${name}MissingContactPoints { targetGroup region } }`);
    expect(errors).toBeUndefined();
    const missing = data[`${name}MissingContactPoints`].map(
      ({ targetGroup, region }: any) => `${targetGroup} ${region}`,
    );
    expect(missing.length).toBeGreaterThan(0);
    expect(missing.filter((gap: string) => answered.has(gap))).toEqual([]);
    expect(missing.length + answered.size).toBe(
      Object.keys(TargetGroup).length * Object.keys(Province).length,
    );
    const some = await graph.ask(
      `{ ${name}MissingContactPoints(targetGroup: NEET, region: LIMBURG) { targetGroup region } }`,
    );
    expect(some.data[`${name}MissingContactPoints`]).toEqual(
      missing.includes('NEET LIMBURG') ? [{ targetGroup: 'NEET', region: 'LIMBURG' }] : [],
    );
  });

  it('that one provider lacks are for target groups of its own offerings that did not end, in regions of its sites', async () => {
    const all = await providers(
      name,
      `name missingContactPoints { targetGroup region } contactPoints { targetGroup regions }
       sites { municipality { province } } offerings(first: 100) { nodes { targetGroups schoolYear ${lasting.includes(name) ? 'untilSchoolYear' : ''} } }`,
    );
    for (const { name: of, missingContactPoints, contactPoints, sites, offerings } of all) {
      const groups: string[] = offerings.nodes
        .filter(
          ({ schoolYear, untilSchoolYear }: any) =>
            untilSchoolYear === null || (untilSchoolYear ?? schoolYear) >= 2026,
        )
        .flatMap(({ targetGroups }: any) => targetGroups);
      const regions: string[] = sites.map(({ municipality }: any) => municipality.province);
      const expected = new Set<string>();
      for (const group of groups)
        for (const region of regions)
          if (
            !contactPoints.some((point: any) => point.targetGroup === group && point.regions.includes(region))
          )
            expected.add(`${group} ${region}`);
      const found = missingContactPoints.map(({ targetGroup, region }: any) => `${targetGroup} ${region}`);
      expect([of, [...found].sort()]).toEqual([of, [...expected].sort()]);
    }
    expect(all.some(({ missingContactPoints }) => missingContactPoints.length > 0)).toBe(true);
  });

  it('stand beside a profile', async () => {
    for (const { profile } of await providers(
      name,
      'profile { howItWorks { nl en } targetGroupPolicy { nl en } oftenMisunderstood { nl en } }',
    )) {
      for (const text of [profile.howItWorks, profile.targetGroupPolicy, ...profile.oftenMisunderstood])
        expect(text).toEqual({ nl: expect.any(String), en: expect.any(String) });
    }
  });
});
