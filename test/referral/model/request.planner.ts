import { CONTENT, PERSONAL, PROVIDERS, type Receiver, RECEIVERS, STRANGERS } from '../../harness/referrals';
import { detailsOf, isTerminal, possible, type Side, STATUSES, type Status } from './issue.table';
import { addDays, dayOf } from './reference.deadlines';
import type { ReferenceModel } from './reference.model';
import type { ModelReferral, Request } from './reference.types';
import type { ActPlan } from './step.arbitrary';

const pick = <T>(list: readonly T[], number: number): T => list[number % list.length]!;
const NAMES = ['Noor', 'Sam', 'Robin'];

/** Turns what was planned in the abstract into a request, given how things stand. */
export class RequestPlanner {
  private keys = 0;

  constructor(private readonly run: number) {}

  /** Null when there is nothing yet on which to act. */
  request(model: ReferenceModel, plan: ActPlan, now: Date, on?: ModelReferral): Request | null {
    this.keys += 1;
    const key = `run-${this.run}-key-${this.keys}`;
    if (plan.act === 'send') return { act: 'send', key, ...newReferral(plan, now) };
    const referral = on ?? choose(model, plan);
    if (!referral) return null;
    const side = sideFor(plan, referral);
    const actor = actorFor(plan, side, referral);
    const { act } = plan;
    const base = { act, receiver: referral.receiver, actor, key };
    if (act === 'complete')
      return { ...base, input: { claimCode: claimCode(plan, referral), ...personal(plan, now) } };
    const expectedVersion = referral.version - (plan.stale ? 1 : 0);
    const input = { id: referral.id, expectedVersion };
    return { ...base, input: { ...input, ...contentOf(plan, referral, side, now) } };
  }

  /** The same key with something else in it. */
  changed({ input, ...request }: Request, model: ReferenceModel, fresh: boolean, detail: number): Request {
    const version = model.byId(input.id)?.version;
    const content = {
      ...input,
      // On the version of now it would be carried out, or refused for what it asks, were its key not used.
      ...(fresh && version !== undefined && { expectedVersion: version }),
    };
    return { ...request, input: { ...content, ...otherContent(request.act, input, detail) } };
  }
}

function otherContent(act: Request['act'], input: Request['input'], detail: number): object {
  switch (act) {
    case 'send':
      return { urgency: 'URGENT' };
    case 'move': {
      const to = pick(
        STATUSES.filter((one) => one !== input.to),
        detail,
      );
      return { ...NO_DETAILS, to, ...detailsOf(to) };
    }
    case 'answer':
      return { pathway: 'NT2' };
    case 'complete':
      return { learner: { ...input.learner, firstName: 'Lou' } };
    case 'linkDecision':
      return { favourable: !input.favourable };
    case 'withdrawConsent':
      return { expectedVersion: (input.expectedVersion as number) + 1 };
  }
}

/** Takes the details of another move away. */
const NO_DETAILS = Object.fromEntries(
  [
    'reason',
    'ruleId',
    'alternativeIds',
    'noAlternativeKnown',
    'questions',
    'outcome',
    'redirectedToId',
    'deviatingTrajectory',
    'classCouncilDecision',
  ].map((field) => [field, null]),
);

function newReferral({ at, choice, detail }: ActPlan, now: Date): Omit<Request, 'act' | 'key'> {
  const receiver = pick(RECEIVERS, at);
  const sender = pick(
    RECEIVERS.filter((one) => one !== receiver),
    choice,
  );
  const requests = ['INFORMATION', receiver === 'Examencommissie' ? 'REGISTRATION' : 'INTAKE'];
  return {
    receiver,
    actor: PROVIDERS[sender],
    input: {
      receiverId: PROVIDERS[receiver],
      ...CONTENT,
      request: pick(requests, detail),
      urgency: pick(['NORMAL', 'NORMAL', 'SOON'], detail >> 1),
      ...(choice % 5 < 3 && personal({ detail, choice }, now)),
      ...(at % 3 === 0 && {
        requiredDecision: { kind: 'CLASS_COUNCIL', providerId: STRANGERS.School },
      }),
    },
  };
}

/** A personal part under a consent that ends soon or late. */
function personal({ detail, choice }: Pick<ActPlan, 'detail' | 'choice'>, now: Date): object {
  const learner = { ...PERSONAL.learner, firstName: pick(NAMES, detail) };
  const validUntil = dayOf(addDays(now, pick([2, 20, 300], choice)));
  return { learner, consent: { givenBy: 'LEARNER', givenOn: dayOf(now), validUntil } };
}

/** One for which the act makes sense, if there is one. */
function choose({ referrals }: ReferenceModel, { act, at, blind }: ActPlan): ModelReferral | undefined {
  const known = referrals.filter(({ id }) => id !== null);
  if (known.length === 0) return undefined;
  const fitting = known.filter((one) => blind || fits(act, one));
  return pick(fitting.length > 0 ? fitting : known, at);
}

function fits(act: ActPlan['act'], { status, learnerData, consent, decision }: ModelReferral): boolean {
  if (act === 'withdrawConsent') return consent === 'GIVEN';
  if (isTerminal(status)) return false;
  if (act === 'answer') return status === 'INFO_REQUESTED';
  if (act === 'complete') return learnerData === 'AWAITED';
  return act !== 'linkDecision' || decision === 'OPEN';
}

/** The side that acts: for a move mostly the receiver. */
function sideFor({ act, by, choice }: ActPlan, { status }: ModelReferral): Side {
  const right = act === 'answer' || (act === 'move' && choice % 12 === 0) ? 'SENDER' : 'RECEIVER';
  const either = act === 'withdrawConsent' || act === 'linkDecision';
  if (either) return choice % 2 === 0 ? 'SENDER' : 'RECEIVER';
  if (act === 'move' && status === 'INFO_REQUESTED') return choice % 4 === 0 ? 'SENDER' : 'RECEIVER';
  return by === 'OTHER' ? (right === 'SENDER' ? 'RECEIVER' : 'SENDER') : right;
}

function actorFor({ by }: ActPlan, side: Side, { receiver, senderId, receiverId }: ModelReferral): string {
  if (by === 'STRANGER') return STRANGERS[receiver];
  return side === 'SENDER' ? senderId : receiverId;
}

/** Its own code, or one that never was. */
function claimCode({ blind }: ActPlan, { claimCode: own }: ModelReferral): string {
  return blind || own === null ? 'AAAA-BBBB-CCCC' : own;
}

function contentOf(plan: ActPlan, referral: ModelReferral, side: Side, now: Date): object {
  const { act, detail, choice } = plan;
  if (act === 'move') return moveContent(plan, referral, side, now);
  if (act === 'answer') return detail % 2 ? { pathway: 'TKO_GENERAL' } : personal({ detail, choice }, now);
  if (act === 'linkDecision') return { takenOn: dayOf(now), favourable: detail % 2 === 0 };
  return {};
}

function moveContent(
  { choice, detail, blind }: ActPlan,
  referral: ModelReferral,
  side: Side,
  now: Date,
): object {
  const all = possible(referral.status, side, referral.request);
  const going = all.filter((to) => !isTerminal(to));
  const sensible = going.length > 0 && choice % 4 > 0 ? going : all;
  const to: Status = pick(blind || sensible.length === 0 ? STATUSES : sensible, detail);
  if (side === 'SENDER') return { to, ...detailsOf(to) };
  if (to === 'DECLINED') return { to, ...pick(DECLINES, choice) };
  if (to === 'ACCEPTED' && referral.receiver === 'School') return { to, ...pick(councils(now), choice) };
  return { to, ...detailsOf(to) };
}

const DECLINES: readonly object[] = [
  { reason: 'NO_CAPACITY', noAlternativeKnown: true },
  { reason: 'NO_MANDATE', alternativeIds: [PROVIDERS.Leerwinkel] },
  { reason: 'NOT_ELIGIBLE', ruleId: 'CVO_GENERAL_EDUCATION_FROM_18', noAlternativeKnown: true },
  {},
  { reason: 'NO_CAPACITY' },
  { reason: 'NOT_ELIGIBLE', noAlternativeKnown: true },
];

/** A school that accepts: as usual, or into a deviating trajectory with or without what the class council weighed. */
function councils(now: Date): object[] {
  const classCouncilDecision = {
    takenOn: dayOf(now),
    needs: 'Leert beter in kleine groep.',
    capacity: 'Er is een begeleider.',
  };
  return [{}, { deviatingTrajectory: true, classCouncilDecision }, { deviatingTrajectory: true }];
}

/** Which receivers there are, for a step that works on one of them. */
export function receiverAt(index: number): Receiver {
  return pick(RECEIVERS, index);
}
