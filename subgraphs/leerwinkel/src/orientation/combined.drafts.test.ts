import type { LearnerProfile } from '@leerwegen/shared/eligibility/learner-profile';
import type { ComposedPathwayValues } from './composed-pathway.type';
import { composePathways, type ProviderSteps } from './pathways.composer';
import {
  aavStep,
  component,
  components,
  examStep,
  profile,
  released,
  schoolStep,
  step,
  steps,
  vocationalStep,
} from './step.fixtures';

function pathways(who: LearnerProfile, given: Partial<ProviderSteps>): ComposedPathwayValues[] {
  return composePathways(who, steps(given)).pathways;
}
const ids = (list: ComposedPathwayValues[]): string[] => list.map(({ id }) => id);

describe('adult education with exams', () => {
  const exams = examStep({
    id: 'e',
    components: [released('exam:nl', 'm1', 'm2'), released('exam:wis', 'm3'), component({ id: 'exam:fr' })],
  });
  const course = aavStep({ id: 'a', components: components('m1', 'm2', 'm3', 'm4') });

  it('leaves out what modules release from, and the modules that release from nothing', () => {
    const both = pathways(profile(), { cvo: [course], exam: [exams] }).find(
      ({ combination }) => combination === 'TKO_EC',
    );
    expect(both).toMatchObject({
      id: 'TKO_EC:a+e',
      steps: [course, exams],
      reachesGoal: true,
      remainingComponents: 4,
      remainingComponentIds: ['m1', 'm2', 'm3', 'exam:fr'],
      remainingHours: 120,
      remainingExams: 1,
    });
    expect(both!.warnings.map(({ id }) => id)).toEqual(
      expect.arrayContaining(['GUARD_CONCORDANCE_ADVISES', 'GUARD_COMBINED_GUIDANCE']),
    );
    expect(both!.explanation.nl).toContain(
      'Met 3 onderdelen van a vervallen waarschijnlijk 2 onderdelen elders.',
    );
  });

  it('works the other way round: exams release from modules of a road that gives the diploma', () => {
    const general = step({ id: 'c', components: [released('m1', 'exam:nl'), component({ id: 'm2' })] });
    const programme = examStep({ id: 'e', components: components('exam:nl', 'exam:fr') });
    const both = pathways(profile(), { cvo: [general], exam: [programme] }).filter(
      ({ combination }) => combination === 'TKO_EC',
    );
    expect(both).toMatchObject([
      { id: 'TKO_EC:e+c', remainingComponentIds: ['exam:nl', 'm2'], remainingExams: 1, reachesGoal: true },
    ]);
  });

  it('releases from a pair of courses too', () => {
    const general = aavStep({ id: 'a', components: [released('m1', 'exam:nl')] });
    const list = pathways(profile(), {
      cvo: [general, vocationalStep({ id: 'v' })],
      exam: [examStep({ id: 'e', components: components('exam:nl') })],
    });
    expect(list.find(({ id }) => id === 'TKO_EC:e+a+v')).toMatchObject({
      remainingComponentIds: ['exam:nl', 'v/1', 'v/2'],
      reachesGoal: true,
    });
  });

  it.each([
    ['no table speaks of what is given', released('exam:nl', 'elsewhere')],
    [
      'the exam is probably exempt already',
      { ...released('exam:nl', 'm1'), state: 'PROBABLY_EXEMPT' as const },
    ],
    ['only a part of what is needed is given', released('exam:nl', 'm1', 'elsewhere')],
  ])('is no combination when %s', (_why, subject) => {
    const list = pathways(profile(), {
      cvo: [course],
      exam: [examStep({ id: 'e', components: [subject, component({ id: 'exam:fr' })] })],
    });
    expect(list.filter(({ combination }) => combination !== null)).toEqual([]);
  });
});

describe('school with exams', () => {
  const school = schoolStep({ id: 's' });
  const exam = examStep({ id: 'e' });

  it('is for who is enrolled at a school, as an exception with a reason', () => {
    const both = pathways(profile({ age: 17, enrolledAt: 'SCHOOL' }), {
      school: [school],
      exam: [exam],
    }).find(({ combination }) => combination === 'SO_EC');
    expect(both).toMatchObject({
      id: 'SO_EC:s+e',
      reachesGoal: true,
      remainingComponents: 4,
      remainingExams: 2,
    });
    expect(both!.warnings.map(({ id }) => id)).toContain('GUARD_EXAM_PREPARATION_BY_SCHOOL');
    expect(both!.explanation.nl).toContain('uitzondering');
    expect(both!.questions.map(({ id }) => id)).toContain('EXAM_PREPARATION_EVALUATION');
  });

  it('is not for who is enrolled elsewhere or nowhere', () => {
    for (const enrolledAt of [null, 'CVO', 'EXAMENCOMMISSIE'] as const) {
      const list = pathways(profile({ enrolledAt }), { school: [school], exam: [exam] });
      expect(list.map(({ combination }) => combination)).toEqual([null, null]);
    }
  });

  it('takes programmes of the grade of the school where there are any', () => {
    const second = schoolStep({ id: 's2', grade: 2, awards: ['GETUIGSCHRIFT'] });
    const exams = [1, 2].map((grade) => examStep({ id: `e${grade}`, grade, awards: ['GETUIGSCHRIFT'] }));
    const who = profile({ age: 15, enrolledAt: 'SCHOOL', goal: 'GETUIGSCHRIFT' });
    const both = pathways(who, { school: [second], exam: exams }).filter(({ combination }) => combination);
    expect(ids(both)).toEqual(['SO_EC:s2+e2']);
    expect(both[0]!.warnings.map(({ id }) => id)).toContain('GUARD_WORK_PLACEMENT_SECOND_GRADE');
  });

  it('is exams besides a flexible pathway for who is in one of the five groups', () => {
    const who = profile({ age: 16, enrolledAt: 'SCHOOL', targetGroups: ['GIFTED'] });
    const flexible = schoolStep({ id: 's', pathway: 'FLEXIBLE_SO' });
    const both = pathways(who, { school: [flexible], exam: [exam] }).find(({ combination }) => combination);
    expect(both!.explanation.nl).toContain('naast een flexibel traject');
  });
});

describe('school with adult education', () => {
  const school = schoolStep({ id: 's' });
  const course = vocationalStep({ id: 'v' });

  it('is how a minor of 16 follows a vocational course, which alone asks for general education', () => {
    const list = pathways(profile({ age: 16 }), { school: [school], cvo: [course] });
    const warnings = (id: string) => list.find((one) => one.id === id)!.warnings.map((rule) => rule.id);
    expect(warnings('SO_TKO:s+v')).not.toContain('GUARD_MINOR_GENERAL_EDUCATION');
    expect(warnings('ONE_ROAD:v')).toContain('GUARD_MINOR_GENERAL_EDUCATION');
    expect(list.find(({ id }) => id === 'SO_TKO:s+v')).toMatchObject({
      reachesGoal: true,
      earliestEnd: '2028-06-30',
    });
  });

  it('is not for an adult who left school', () => {
    expect(ids(pathways(profile(), { school: [school], cvo: [course] }))).toEqual([
      'ONE_ROAD:s',
      'ONE_ROAD:v',
    ]);
  });
});
