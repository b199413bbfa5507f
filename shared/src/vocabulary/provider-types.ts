import type { Pathway } from './pathway.enum';
import { vocabularyEnum } from './vocabulary-enum';

export const ProviderType = vocabularyEnum(
  'ProviderType',
  'Soort aanbieder of begeleider: the kinds of organisation that own a part of this graph.',
  {
    SCHOOL: 'School voor secundair onderwijs: ordinary or special (buso) secondary school.',
    CVO: 'Centrum voor volwassenenonderwijs: centre for adult education, home of tweedekansonderwijs.',
    EXAMENCOMMISSIE: 'Examencommissie secundair onderwijs: examination board, for self-study.',
    CLB: 'Centrum voor leerlingenbegeleiding: pupil guidance centre, for who is enrolled in a school.',
    LEERWINKEL: 'Leerwinkel: independent learning shop that guides adults.',
  },
);
export type ProviderType = keyof typeof ProviderType;

/** The shared interfaces of which every provider type has its own implementer. */
export type OwnedInterface = 'Provider' | 'Offering' | 'Referral' | 'ExemptionRequest' | 'Trajectory';

/** The names of the types of one kind of organisation: not all decide on exemptions, and not all lead trajectories. */
export type OwnedTypeNames = Readonly<
  Record<'Provider' | 'Offering' | 'Referral', string> &
    Partial<Record<'ExemptionRequest' | 'Trajectory', string>>
>;

/**
 * The kinds of organisation that own a part of the graph, with the names of their types; with `subgraphs/index.ts`
 * the two lists that a new one edits. The prefix of a global id is the name of its type with a small first letter.
 */
export const PROVIDER_TYPES: Readonly<Record<ProviderType, OwnedTypeNames>> = {
  SCHOOL: {
    Provider: 'School',
    Offering: 'SchoolOffering',
    Referral: 'SchoolReferral',
    ExemptionRequest: 'SchoolExemptionRequest',
    Trajectory: 'SchoolTrajectory',
  },
  CVO: {
    Provider: 'Cvo',
    Offering: 'CvoOffering',
    Referral: 'CvoReferral',
    ExemptionRequest: 'CvoExemptionRequest',
    Trajectory: 'CvoTrajectory',
  },
  EXAMENCOMMISSIE: {
    Provider: 'Examencommissie',
    Offering: 'ExamProgramme',
    Referral: 'ExamencommissieReferral',
    ExemptionRequest: 'ExamencommissieExemptionRequest',
  },
  CLB: {
    Provider: 'Clb',
    Offering: 'ClbService',
    Referral: 'ClbReferral',
    Trajectory: 'ClbTrajectory',
  },
  LEERWINKEL: {
    Provider: 'Leerwinkel',
    Offering: 'LeerwinkelService',
    Referral: 'LeerwinkelReferral',
    Trajectory: 'LeerwinkelTrajectory',
  },
};

/**
 * The pathways to which offerings of a provider type belong; who is not here guides only. OKOT and transition stand at schools
 * and at centres, which give them with the VDAB; deeltijds kunstonderwijs is proposed, and given by nobody here.
 */
export const PROVIDER_PATHWAYS: Readonly<Partial<Record<ProviderType, readonly Pathway[]>>> = {
  SCHOOL: ['REGULAR_SO', 'FLEXIBLE_SO', 'DUAL', 'OKAN', 'LEARN_WORK', 'TRANSITION', 'OKOT'],
  CVO: [
    'TKO_GENERAL',
    'TKO_AAV',
    'TKO_VOCATIONAL',
    'VOCATIONAL_COURSE',
    'TOEKAN',
    'BENO',
    'NT2',
    'TRANSITION',
    'OKOT',
  ],
  EXAMENCOMMISSIE: ['EXAMENCOMMISSIE'],
};

/** The provider types where a learner enrols; the others guide. */
export const ENROLLING_TYPES: readonly ProviderType[] = (
  Object.keys(PROVIDER_TYPES) as ProviderType[]
).filter((type) => PROVIDER_PATHWAYS[type]);

/** What the official registers call an institution of a type (`instantie`), in lower case; the LED repeats the letters. */
const INSTITUTION_WORDS: ReadonlyMap<string, ProviderType> = new Map<string, ProviderType>([
  ['secundaire school', 'SCHOOL'],
  ['centrum voor volwassenenonderwijs', 'CVO'],
  ['centrum voor volwassenenonderwijs (cvo)', 'CVO'],
]);

/** The provider type of an institution that a register calls so; null for kinds of institution that are none. */
export function providerTypeOfInstitution(word: string): ProviderType | null {
  return INSTITUTION_WORDS.get(word.toLowerCase()) ?? null;
}

/**
 * Names of the types that cover goals (components), by owner; who owns none is left out. The prefix of a global id is the
 * name with a small first letter.
 */
export const COMPONENT_TYPES: Readonly<Partial<Record<ProviderType, readonly string[]>>> = {
  SCHOOL: ['StudyProgramme', 'AdministrativeGroup'],
  CVO: ['Course', 'CourseModule'],
  EXAMENCOMMISSIE: ['ExamProgramme', 'ExamSubject'],
};
