import { type Award } from '@leerwegen/shared/vocabulary/award.enum';
import { type Verdict } from '@leerwegen/shared/vocabulary/eligibility.enum';
import fc from 'fast-check';
import { startTestGraph, type TestGraph } from '../harness/test-graph';
import { type Profile } from './asked-orientation';
import { evidenceLine, learnerProfile, reordered } from './profile.arbitrary';

/** Printed with a counterexample; another one finds other profiles. */
const RUNS = { seed: 20261123, numRuns: 60 };
const LONG = 400_000;
const STEP = `{ id verdict earliestEnd components { id sequence state } remainingHours remainingExams }`;
const QUERY = `query ($p: LearnerProfileInput!) { orientation(profile: $p) {
  schoolSteps ${STEP} cvoSteps ${STEP} examSteps ${STEP} nothingFits { en } missingProviders
  pathways { id combination verdict reachesGoal awards remainingComponents remainingComponentIds earliestEnd
    steps { id deliveryMode components { id sequence } } } } }`;
const FIELDS = ['schoolSteps', 'cvoSteps', 'examSteps'] as const;

let graph: TestGraph;
beforeAll(async () => {
  graph = await startTestGraph();
});
afterAll(() => graph.stop());

/** From one seed every property draws the same profiles: what one of them asked, the next need not ask again. */
const asked = new Map<string, Promise<any>>();

function ask(p: Profile): Promise<any> {
  const question = JSON.stringify(p);
  const answer = asked.get(question) ?? oriented(p);
  asked.set(question, answer);
  return answer;
}

async function oriented(p: Profile): Promise<any> {
  const { data, errors } = await graph.ask(QUERY, { p });
  expect(errors).toBeUndefined();
  return data.orientation;
}

describe('orientation of whoever asks', () => {
  it(
    'never holds what may not be started, keeps the sequence of modules, and says so when nothing leads to the goal',
    async () => {
      const seen = { pathways: 0, sequences: 0, nothing: 0 };
      await fc.assert(
        fc.asyncProperty(learnerProfile, async (p) => {
          const { pathways, nothingFits, missingProviders, ...steps } = await ask(p);
          for (const field of FIELDS)
            for (const { verdict } of steps[field]) expect(verdict).not.toBe('NOT_ELIGIBLE');
          for (const one of pathways) {
            expect(one.verdict).not.toBe('NOT_ELIGIBLE');
            for (const { components } of one.steps) {
              const places = new Map<string, number>(
                components.flatMap((c: any) => (c.sequence === null ? [] : [[c.id, c.sequence]])),
              );
              const order = one.remainingComponentIds.flatMap((id: string) => places.get(id) ?? []);
              expect(order).toEqual([...order].sort((a: number, b: number) => a - b));
              seen.sequences += order.length > 1 ? 1 : 0;
            }
          }
          expect(missingProviders).toEqual([]);
          expect(nothingFits === null).toBe(pathways.some((one: any) => one.reachesGoal));
          seen.pathways += pathways.length;
          seen.nothing += nothingFits ? 1 : 0;
        }),
        RUNS,
      );
      // Else nothing was shown.
      expect(seen.pathways).toBeGreaterThan(100);
      expect(seen.sequences).toBeGreaterThan(100);
      expect(seen.nothing).toBeGreaterThan(0);
    },
    LONG,
  );

  it(
    'is the same in whatever order its lists are told',
    async () => {
      await fc.assert(
        fc.asyncProperty(learnerProfile, async (p) => {
          const [one, other] = await Promise.all([ask(p), ask(reordered(p))]);
          expect(other).toEqual(one);
        }),
        { ...RUNS, numRuns: 20 },
      );
    },
    LONG,
  );
});

const VERDICTS = Object.keys({ ELIGIBLE: 0, CONDITIONAL: 1, UNKNOWN: 2, NOT_ELIGIBLE: 3 } satisfies Record<
  Verdict,
  number
>);
const AWARDS: Award[] = [
  'DIPLOMA_SO',
  'BEROEPSKWALIFICATIE',
  'GETUIGSCHRIFT',
  'DEELKWALIFICATIE',
  'CERTIFICAAT',
  'DEELCERTIFICAAT',
];

/** What is left of a step: components, hours, exams; what is unknown counts as endless. */
const left = ({ components, remainingHours, remainingExams, earliestEnd }: any) => ({
  components: components.filter(({ state }: any) => state !== 'PROBABLY_EXEMPT').length,
  hours: remainingHours ?? Infinity,
  exams: remainingExams ?? Infinity,
  end: Date.parse(earliestEnd ?? '9999-12-31'),
});

/** Each thing that is there before and after, twice. */
function kept(before: any[], after: any[]): [any, any][] {
  const ids = new Map(after.map((one) => [one.id, one]));
  return before.flatMap((one): [any, any][] => (ids.has(one.id) ? [[one, ids.get(one.id)]] : []));
}

/**
 * What the order of pathways says of the learner, up to the end, each smaller when better: the goal, the award, the school of who
 * is there or has to be, whether it is certain, the wishes, the end.
 */
function merit({ reachesGoal, awards, steps, verdict, earliestEnd }: any, p: Profile): (number | string)[] {
  const isSchool = steps.every(({ id }: any) => id.startsWith('schoolOffering:'));
  const isOver = p['adultBy31December'] === true && p['intakeDate'] !== '2027-01-15';
  const schoolCounts = p['enrolledAt'] === 'SCHOOL' || ((p['age'] as number) < 18 && !isOver);
  const modes = (p['deliveryModes'] ?? []) as string[];
  const taught = steps.filter(({ deliveryMode }: any) => deliveryMode !== 'SELF_STUDY');
  const inMode =
    modes.length === 0 ||
    (taught.every(({ deliveryMode }: any) => modes.includes(deliveryMode)) &&
      (taught.length > 0 || modes.includes('SELF_STUDY')));
  const hours = (p['hoursPerWeek'] ?? 60) as number;
  const inTime = hours >= 27 || !steps.some(({ id }: any) => id.startsWith('schoolOffering:'));
  return [
    reachesGoal ? 0 : 1,
    Math.min(...awards.map((award: Award) => AWARDS.indexOf(award)), 9),
    schoolCounts && isSchool && reachesGoal ? 0 : 1,
    verdict === 'UNKNOWN' ? 1 : 0,
    inMode && inTime ? 0 : 1,
    earliestEnd ?? '9999-12-31',
  ];
}

function compared(a: readonly (number | string)[], b: readonly (number | string)[]): number {
  const place = a.findIndex((value, index) => value !== b[index]);
  return place < 0 ? 0 : a[place]! < b[place]! ? -1 : 1;
}

/** One of the proofs again, older and with a worse result: it shows nothing that was not shown. */
function weakerTwin(evidence: readonly object[], pick: number): object[] {
  const one = evidence[pick % evidence.length];
  return one ? [{ ...one, percentage: 30, date: '2012-06-30' }] : [];
}

describe('a further line of evidence', () => {
  it(
    'never makes it worse: verdicts, what remains, and how far the best pathway takes one',
    async () => {
      const seen = { steps: 0, better: 0, sooner: 0 };
      await fc.assert(
        fc.asyncProperty(learnerProfile, evidenceLine, fc.nat(), async (p, line, pick) => {
          const more = [...p.evidence, line, ...weakerTwin(p.evidence, pick)];
          const [before, after] = await Promise.all([ask(p), ask({ ...p, evidence: more })]);
          for (const field of FIELDS)
            for (const [was, is] of kept(before[field], after[field])) {
              expect(VERDICTS.indexOf(is.verdict)).toBeLessThanOrEqual(VERDICTS.indexOf(was.verdict));
              const [a, b] = [left(was), left(is)];
              for (const key of ['components', 'hours', 'exams', 'end'] as const)
                expect(b[key]).toBeLessThanOrEqual(a[key]);
              seen.steps += 1;
              seen.better += b.components < a.components ? 1 : 0;
            }
          for (const [was, is] of kept(before.pathways, after.pathways))
            expect(is.remainingComponents).toBeLessThanOrEqual(was.remainingComponents);
          const [best, now] = [before.pathways[0], after.pathways[0]];
          if (!best) return;
          expect(now).toBeDefined();
          expect(compared(merit(now, p), merit(best, p))).toBeLessThanOrEqual(0);
          seen.sooner += (now.earliestEnd ?? '9999') < (best.earliestEnd ?? '9999') ? 1 : 0;
        }),
        RUNS,
      );
      expect(seen.steps).toBeGreaterThan(500);
      expect(seen.better).toBeGreaterThan(20);
      expect(seen.sooner).toBeGreaterThan(2);
    },
    LONG,
  );
});
