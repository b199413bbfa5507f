import type { RegulationRule } from '../vocabulary/eligibility.type';
import type { EvidenceKind } from '../vocabulary/evidence.enum';
import type { LocalizedText } from '../vocabulary/localized-text.type';
import type { Nt2Level } from '../vocabulary/nt2-level.enum';
import type { Pathway } from '../vocabulary/pathway.enum';
import type { ProviderType } from '../vocabulary/provider-types';
import type { TargetGroup } from '../vocabulary/target-group.enum';

/** A line of evidence that fulfils a condition: of one of these kinds, about this year of secondary education or a later one. */
export interface AcceptedEvidence {
  kinds: readonly EvidenceKind[];
  /** 1 to 7; any year, also when none is told, when absent. */
  fromStudyYear?: number;
  /** Not dated before the school year of the day of enrolment. */
  thisSchoolYear?: boolean;
}

/** What a rule asks, as data. Everything is looked at on the day of enrolment. */
export type Condition =
  /** So old on that day. */
  | { kind: 'minimumAge'; years: number }
  /** As old as the offering itself asks. */
  | { kind: 'offeringMinimumAge' }
  /** Younger than that on that day. */
  | { kind: 'underAge'; years: number }
  /** Enrols from 1 September to 31 December, and is 18 by 31 December of that year. */
  | { kind: 'adultByEndOfYear' }
  /** So old, and not yet so old, on the 31 December of the school year. */
  | { kind: 'ageOn31December'; least: number; below: number }
  /** Compulsory education has ended: on the 18th birthday, or on 30 June before it when it comes after that in its year. */
  | { kind: 'compulsoryEducationEnded' }
  /** Shows one of these. */
  | { kind: 'evidence'; anyOf: readonly AcceptedEvidence[] }
  | { kind: 'enrolledIn'; providers: readonly ProviderType[] }
  | { kind: 'notEnrolledIn'; providers: readonly ProviderType[] }
  | { kind: 'targetGroup'; anyOf: readonly TargetGroup[] }
  /** Told a language of the offering, or reached a level of Dutch where that is one. */
  | { kind: 'followsLessons'; dutchFrom: Nt2Level }
  /** Told something about languages or about being a speaker of another one. */
  | { kind: 'languagesTold' }
  /** The offering asks an age of its own above this one. */
  | { kind: 'offeringAsksMoreThan'; years: number }
  | { kind: 'anyOf'; of: readonly Condition[] }
  | { kind: 'allOf'; of: readonly Condition[] }
  /** The provider checks it: CONDITIONAL. */
  | { kind: 'ask' }
  /** What the profile cannot tell, since it is not asked: UNKNOWN. */
  | { kind: 'notAsked' }
  /** The regulation leaves it open: UNKNOWN, with the code of the question in the register of regulatory questions. */
  | { kind: 'open'; regulatoryQuestionId: string }
  /** Not possible for anybody. */
  | { kind: 'never' };

/** A rule as data: what it says, to what and whom it applies, and what it asks. */
export interface EligibilityRule {
  rule: RegulationRule;
  /** Null: to every pathway, and to guidance, which belongs to none. */
  pathways: readonly Pathway[] | null;
  /** For whom it is; everybody when absent. */
  who?: Condition;
  condition: Condition;
  /** What would change the verdict; null for a rule that everybody fulfils. */
  change: LocalizedText | null;
  /** The same where the day of birth is all that leaves it open. */
  changeWhenUnknown?: LocalizedText;
}

/** What of an offering rules look at. */
export interface EligibilitySubject {
  /** Null for guidance, and when unknown. */
  pathway: Pathway | null;
  /** Guidance is open to everybody whom no rule excludes. */
  guidance?: boolean;
  /** Minimum age that the offering itself asks; null when unknown. */
  minimumAge?: number | null;
  /** ISO 639-1; null when unknown. */
  languages?: readonly string[] | null;
}
