import { MUNICIPALITIES } from '@leerwegen/shared/vocabulary/places/municipality-list';

const NOW = MUNICIPALITIES.filter(({ validTo }) => validTo === null);
/** Steps through the municipalities, which stand by province; a prime. */
const STRIDE = 37;
const DOMAINS = ['MAATSCHAPPIJ_EN_WELZIJN', 'ECONOMIE_EN_ORGANISATIE', 'STEM', 'TAAL_EN_CULTUUR'];
const MODULES = ['D10401', 'D10402', 'D10403', 'D10404', 'D10406'];

/** A profile as a client sends it. */
export type BenchLearner = Record<string, unknown>;

/** A learner as a client tells of one; each number is another question, so that none is answered from memory. */
export function benchLearner(number: number): BenchLearner {
  const newcomer = number % 5 === 0;
  return {
    age: 18 + (number % 40),
    hoursPerWeek: 1 + (number % 60),
    municipality: NOW[(number * STRIDE) % NOW.length]!.nis,
    languages: ['nl', 'fr', 'ar'].slice(0, 1 + (number % 3)),
    ...(newcomer && { targetGroups: ['ANDERSTALIG'], nt2Level: 'RG_1_2' }),
    ...(number % 3 === 0 && { domains: [DOMAINS[number % DOMAINS.length]] }),
    ...(number % 6 === 5 && { maxDistanceKm: 10 }),
    ...(number % 4 === 0 && { deliveryModes: ['BLENDED', 'DISTANCE'] }),
    evidence: MODULES.slice(0, number % MODULES.length).map((module) => ({
      kind: 'DEELCERTIFICAAT',
      subjectId: `courseModule:D104/${module}`,
      assurance: 'SEEN',
    })),
  };
}
