import { deviating, weighed } from './class-council';
import { trajectoryFixtures } from './testing/trajectory.fixtures';

const { component, refusal } = trajectoryFixtures;
const NOW = new Date('2026-11-23T12:00:00Z');
const SCHOOL = 'school:990045';
const CLB = 'clb:993004';
const DECISION = { takenOn: '2026-11-20', needs: 'Rust', capacity: 'Twee uren zorg' };

const usual = component({ offeringId: 'a', providerId: SCHOOL, pathway: 'REGULAR_SO' });
const flexible = component({ offeringId: 'b', providerId: SCHOOL, pathway: 'FLEXIBLE_SO' });
const exams = component({ offeringId: 'c', providerId: 'examencommissie:1', pathway: 'EXAMENCOMMISSIE' });
const elsewhere = component({ offeringId: 'd', providerId: 'school:990046', pathway: 'FLEXIBLE_SO' });
const guidance = component({ offeringId: 'e', providerId: CLB, pathway: null });
const all = [usual, flexible, exams, elsewhere, guidance, { ...flexible, state: 'DROPPED' as const }];

describe('what a class council weighs', () => {
  it.each([
    ['a school that leads: all but the usual road', SCHOOL, SCHOOL, [flexible, exams, elsewhere]],
    ['a school that takes part: its own', SCHOOL, CLB, [flexible]],
    ['another school: its own', 'school:990046', SCHOOL, [elsewhere]],
    ['a clb that leads: nothing', CLB, CLB, []],
    ['a centre: nothing', 'cvo:991001', CLB, []],
  ])('%s', (_who, organisation, leadId, expected) => {
    expect(deviating({ organisation, leadId, components: all })).toEqual(expected);
  });

  const council = (components: (typeof usual)[], about?: string[]) => ({
    organisation: SCHOOL,
    leadId: SCHOOL,
    components,
    recorded: about && { [SCHOOL]: { ...DECISION, about } },
  });
  it.each([
    ['nothing but the usual road', council([usual]), true, false],
    ['a deviation', council([flexible]), true, true],
    ['a deviation where it is not asked yet', council([flexible]), false, false],
    ['one that was weighed', council([flexible], ['b FLEXIBLE_SO']), true, false],
    ['another one beside it', council([flexible, exams], ['b FLEXIBLE_SO']), true, true],
    [
      'another pathway of the same',
      council([{ ...flexible, pathway: 'DUAL' }], ['b FLEXIBLE_SO']),
      true,
      true,
    ],
    ['what another school weighed', { ...council([flexible]), recorded: {} }, true, true],
  ])('is asked for %s', (_what, given, asked, expected) => {
    const found = refusal(() => weighed(given, null, asked, NOW));
    expect(found?.rule?.id).toBe(expected ? 'GUARD_CLASS_COUNCIL_DECIDES' : undefined);
  });

  it('is recorded with what it is about, beside what others weighed', () => {
    const recorded = { 'school:990046': { ...DECISION, about: ['d FLEXIBLE_SO'] } };
    expect(weighed({ ...council([flexible]), recorded }, DECISION, true, NOW)).toEqual({
      ...recorded,
      [SCHOOL]: { ...DECISION, about: ['b FLEXIBLE_SO'] },
    });
    expect(weighed(council([usual]), null, true, NOW)).toBeNull();
  });

  it('is of no use to who has none', () => {
    const given = { organisation: CLB, leadId: CLB, components: [flexible], recorded: undefined };
    expect(refusal(() => weighed(given, DECISION, true, NOW))?.field).toBe('input.classCouncilDecision');
  });
});
