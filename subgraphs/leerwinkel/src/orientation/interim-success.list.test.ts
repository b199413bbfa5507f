import { composePathways, type ProviderSteps } from './pathways.composer';
import {
  aavStep,
  bridgeStep,
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

function successes(id: string, given: Partial<ProviderSteps>, who = profile()): string[] {
  const one = composePathways(who, steps(given)).pathways.find((pathway) => pathway.id === id)!;
  return one.interimSuccesses.map(({ award, title, stepId }) => `${stepId}: ${award} ${title}`);
}

describe('interim successes', () => {
  it('are a deelcertificaat per module, in sequence, without what the end itself gives', () => {
    expect(
      successes('ONE_ROAD:c', { cvo: [step({ id: 'c', awards: ['DIPLOMA_SO', 'CERTIFICAAT'] })] }),
    ).toEqual(['c: DEELCERTIFICAAT c/1', 'c: DEELCERTIFICAAT c/2']);
  });

  it('of two courses at the same time come as both advance, then what each gives at its end', () => {
    const given = { cvo: [aavStep({ id: 'a', components: components('a/1') }), vocationalStep({ id: 'v' })] };
    expect(successes('ONE_ROAD:a+v', given)).toEqual([
      'v: DEELCERTIFICAAT v/1',
      'a: DEELCERTIFICAAT a/1',
      'a: CERTIFICAAT a',
      'v: DEELCERTIFICAAT v/2',
      'v: CERTIFICAAT v',
      'v: BEROEPSKWALIFICATIE v',
    ]);
  });

  it('of a bridge come before those of the road', () => {
    const given = {
      cvo: [
        bridgeStep({ id: 'n', components: components('n/1') }),
        step({ id: 'c', components: components('c/1') }),
      ],
    };
    expect(successes('ONE_ROAD:n+c', given, profile({ targetGroups: ['ANDERSTALIG'] }))).toEqual([
      'n: DEELCERTIFICAAT n/1',
      'n: CERTIFICAAT n',
      'c: DEELCERTIFICAAT c/1',
    ]);
  });

  it('of a course that is done in part are its modules only; exams give nothing on the way', () => {
    const course = aavStep({ id: 'a', components: components('m1', 'm2') });
    const exams = examStep({ id: 'e', components: [released('x1', 'm1'), component({ id: 'x2' })] });
    const given = { cvo: [course], exam: [exams] };
    expect(successes('TKO_EC:a+e', given)).toEqual(['a: DEELCERTIFICAAT m1']);
    const whole = examStep({ id: 'e', components: [released('x1', 'm1', 'm2')] });
    expect(successes('TKO_EC:a+e', { cvo: [course], exam: [whole] })).toEqual([
      'a: DEELCERTIFICAAT m1',
      'a: DEELCERTIFICAAT m2',
      'a: CERTIFICAAT a',
    ]);
  });

  it('hold the getuigschrift and the qualification besides school', () => {
    const who = profile({ age: 16, enrolledAt: 'SCHOOL' });
    const given = {
      school: [schoolStep({ id: 's', grade: 2, awards: ['GETUIGSCHRIFT'] })],
      cvo: [vocationalStep({ id: 'v', components: [] })],
    };
    expect(successes('SO_TKO:s+v', given, who)).toEqual([
      's: GETUIGSCHRIFT s',
      'v: CERTIFICAAT v',
      'v: BEROEPSKWALIFICATIE v',
    ]);
  });
});
