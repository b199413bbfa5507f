import { Award } from '@leerwegen/shared/vocabulary/award.enum';
import { isCalendarDate } from '@leerwegen/shared/vocabulary/calendar-date';
import { Verdict } from '@leerwegen/shared/vocabulary/eligibility.enum';
import { DeliveryMode } from '@leerwegen/shared/vocabulary/offering.enum';
import { Pathway } from '@leerwegen/shared/vocabulary/pathway.enum';
import { ComponentState } from '@leerwegen/shared/vocabulary/pathway-step.enum';
import type { PathwayStepValues } from '@leerwegen/shared/vocabulary/pathway-step.type';
import { Finality } from '@leerwegen/shared/vocabulary/programme.enum';
import { ProviderType } from '@leerwegen/shared/vocabulary/provider-types';

type Check = (value: unknown) => boolean;
type Form = Readonly<Record<string, Check>>;

const text: Check = (value) => typeof value === 'string';
const whole: Check = (value) => Number.isSafeInteger(value);
const day: Check = (value) => typeof value === 'string' && isCalendarDate(value);
const optional =
  (check: Check): Check =>
  (value) =>
    value == null || check(value);
/** Of anything, far more than an owner ever gives: what is composed grows with the square of the steps. */
const MOST = 300;
const listOf =
  (check: Check, most = MOST): Check =>
  (value) =>
    Array.isArray(value) && value.length <= most && value.every(check);
/** Goals drive nothing, and a programme has hundreds. */
const MOST_GOALS = 5_000;
const oneOf =
  (known: object): Check =>
  (value) =>
    typeof value === 'string' && Object.hasOwn(known, value);
const formed =
  (form: Form): Check =>
  (value) =>
    typeof value === 'object' &&
    value !== null &&
    Object.entries(form).every(([field, check]) => check((value as Record<string, unknown>)[field]));

const RELEASE = { componentIds: listOf(text), tableId: text };
const COMPONENT = {
  id: text,
  title: text,
  sequence: optional(whole),
  hours: optional(whole),
  state: oneOf(ComponentState),
  concordanceTableIds: optional(listOf(text)),
  releases: optional(listOf(formed(RELEASE))),
};
/** Texts of rules are passed on as they came. */
const REASON = { rule: formed({ id: text }), verdict: oneOf(Verdict) };
const STEP: Readonly<Record<keyof PathwayStepValues, Check>> = {
  id: text,
  providerType: oneOf(ProviderType),
  providerId: text,
  offeringId: text,
  programmeId: text,
  title: text,
  pathway: oneOf(Pathway),
  awards: listOf(oneOf(Award)),
  grade: optional(whole),
  finality: optional(oneOf(Finality)),
  deliveryMode: optional(oneOf(DeliveryMode)),
  verdict: oneOf(Verdict),
  reasons: listOf(formed(REASON)),
  enrolFrom: day,
  startsOn: optional(day),
  earliestEnd: optional(day),
  distanceMeters: optional(whole),
  components: listOf(formed(COMPONENT)),
  remainingHours: optional(whole),
  remainingExams: optional(whole),
  remainingGoalIds: optional(listOf(text, MOST_GOALS)),
};

const MOST_STEPS = 40;
const isStepList = listOf(formed(STEP));

/** Whether a value that came over the network is a list of steps, with all that pathways are composed from. */
export function isPathwayStepList(value: unknown): value is PathwayStepValues[] {
  return isStepList(value) && (value as unknown[]).length <= MOST_STEPS;
}
