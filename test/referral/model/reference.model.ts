import type { Receiver } from '../../harness/referrals';
import {
  endsByWithdrawal,
  EXPIRES,
  isTerminal,
  OVERDUE,
  possible,
  type Side,
  type Status,
} from './issue.table';
import type { ModelLine, ModelReferral, Outcome, Request } from './reference.types';
import { addDays, dayOf, dueAt, EXPIRY_DAYS, retainedUntil } from './reference.deadlines';

type Result = Exclude<Outcome, { ok: true }> | { referral: ModelReferral; warnings: string[] };
const refused = (field: string): Result => ({ ok: false, code: 'BAD_USER_INPUT', field });
const unknown = (field: string): Result => ({ ok: false, code: 'NOT_FOUND', field });

/** What the referrals of all five provider types must do, from the issue alone; nothing of the product is in it. */
export class ReferenceModel {
  referrals: ModelReferral[] = [];
  private answers: Record<string, { body: string; outcome: Outcome }> = {};

  clone(): ReferenceModel {
    return Object.assign(new ReferenceModel(), structuredClone({ ...this }));
  }

  byId(id: unknown): ModelReferral | undefined {
    return this.referrals.find((one) => one.id === id);
  }

  /** Carries out a request, or refuses it. A repeated one gives its first answer and does nothing. */
  apply(request: Request, now: Date): Outcome {
    const { act, receiver, actor, key, input } = request;
    const referral = this.byId(input.id);
    const expectsReferral = !['send', 'complete'].includes(act);
    // Access comes before everything: a stranger learns nothing from keys or versions.
    if (expectsReferral && (!referral || ![referral.senderId, referral.receiverId].includes(actor)))
      return { ok: false, code: 'NOT_FOUND', field: 'input.id' };
    // A role of the receiver answers nothing.
    if (act === 'answer' && actor === referral!.receiverId) return { ok: false, code: 'FORBIDDEN' };
    const name = `${receiver} ${actor} ${key}`;
    const body = JSON.stringify([act, Object.entries(input).sort()]);
    const first = this.answers[name];
    if (first) return first.body === body ? first.outcome : { ok: false, code: 'CONFLICT' };
    if (referral && input.expectedVersion !== referral.version)
      return { ok: false, code: 'CONFLICT', currentVersion: referral.version };
    const result = this.decide(request, referral, now);
    if ('ok' in result) return result;
    const { index, status, version } = result.referral;
    const claim = result.warnings.includes('NO_LEARNER_DATA');
    const outcome: Outcome = { ok: true, index, status, version, warnings: result.warnings, claim };
    this.answers[name] = { body, outcome };
    return outcome;
  }

  /** Tells what is overdue: the first thing that the job of deadlines does. */
  tellOverdue(receiver: Receiver, now: Date): number {
    const late = this.referrals.filter(
      (one) =>
        one.receiver === receiver &&
        OVERDUE.includes(one.status) &&
        one.dueAt! < now &&
        one.overdueAt !== one.dueAt!.getTime(),
    );
    for (const one of late) {
      one.overdueAt = one.dueAt!.getTime();
      // No change of what can be read: the version stays.
      tell(one, 'OVERDUE', one.status, 'SYSTEM', null, now);
    }
    return late.length;
  }

  /** Lets expire what nobody took in or answered: the other thing that the job of deadlines does. */
  expire(receiver: Receiver, now: Date): number {
    const over = this.referrals.filter(
      (one) =>
        one.receiver === receiver &&
        EXPIRES.includes(one.status) &&
        addDays(one.dueAt!, EXPIRY_DAYS).getTime() < now.getTime(),
    );
    for (const one of over) {
      const expired = addDays(one.dueAt!, EXPIRY_DAYS);
      step(one, 'MOVED', 'EXPIRED', 'SYSTEM', null, now);
      // A job that was missed keeps nothing longer.
      one.retainedUntil = retainedUntil('EXPIRED', receiver, expired);
    }
    return over.length;
  }

  /** Erases the personal parts whose term has passed. */
  erase(receiver: Receiver, now: Date): number {
    const past = this.referrals.filter(
      (one) => one.receiver === receiver && one.learnerData !== 'ERASED' && one.retainedUntil <= dayOf(now),
    );
    for (const one of past) {
      one.version += 1;
      Object.assign(one, { learnerData: 'ERASED', firstName: null });
      tell(one, 'ERASED', one.status, 'SYSTEM', null, now);
    }
    return past.length;
  }

  private decide(request: Request, referral: ModelReferral | undefined, now: Date): Result {
    switch (request.act) {
      case 'send':
        return this.send(request, now);
      case 'complete':
        return this.complete(request, now);
      case 'move':
        return move(request, referral!, now);
      case 'answer':
        return answer(request, referral!, now);
      case 'withdrawConsent':
        return withdraw(request, referral!, now);
      case 'linkDecision':
        return link(request, referral!, now);
    }
  }

  private send({ receiver, actor, input }: Request, now: Date): Result {
    const problem = consentProblem(input, now);
    if (problem) return problem;
    const { learner, requiredDecision, urgency } = input;
    const referral: ModelReferral = {
      index: this.referrals.length,
      id: null,
      claimCode: null,
      receiver,
      senderId: actor,
      receiverId: input.receiverId as string,
      request: input.request as string,
      urgency: urgency as string,
      status: 'SENT',
      statusBefore: null,
      version: 1,
      sentAt: now,
      dueAt: dueAt('SENT', urgency as string, now, now),
      overdueAt: null,
      retainedUntil: retainedUntil('SENT', receiver, now),
      learnerData: learner ? 'PRESENT' : 'AWAITED',
      firstName: (learner?.firstName as string | undefined) ?? null,
      consent: learner ? 'GIVEN' : 'NONE',
      questions: [],
      decision: requiredDecision ? 'OPEN' : 'NONE',
      history: [],
    };
    tell(referral, 'SENT', 'SENT', 'SENDER', actor, now);
    referral.history[0]!.from = null;
    this.referrals.push(referral);
    return { referral, warnings: learner ? [] : ['NO_LEARNER_DATA'] };
  }

  /** Whoever shows the code of an open referral that still awaits its personal part completes it. */
  private complete({ receiver, actor, input }: Request, now: Date): Result {
    const referral = this.referrals.find(
      (one) =>
        one.receiver === receiver &&
        one.receiverId === actor &&
        one.claimCode === input.claimCode &&
        one.learnerData === 'AWAITED' &&
        !isTerminal(one.status),
    );
    if (!referral) return unknown('input.claimCode');
    const problem = consentProblem(input, now);
    if (problem) return problem;
    givePersonalPart(referral, input);
    step(referral, 'COMPLETED_DATA', referral.status, 'RECEIVER', actor, now);
    return { referral, warnings: [] };
  }
}

function move({ receiver, actor, input }: Request, referral: ModelReferral, now: Date): Result {
  const side = sideOf(referral, actor);
  const to = input.to as Status;
  if (!possible(referral.status, side, referral.request).includes(to)) return refused('input.to');
  if (to === 'DECLINED') {
    if (!input.reason) return refused('input.reason');
    if ((input.reason === 'NOT_ELIGIBLE') !== (input.ruleId != null)) return refused('input.ruleId');
    if (!input.alternativeIds && !input.noAlternativeKnown) return refused('input.alternativeIds');
  }
  if (to === 'ACCEPTED' && receiver === 'School' && input.deviatingTrajectory && !input.classCouncilDecision)
    return refused('input.classCouncilDecision');
  step(referral, 'MOVED', to, side, actor, now);
  if (to === 'INFO_REQUESTED') referral.questions = input.questions as string[];
  return { referral, warnings: [] };
}

function answer({ actor, input }: Request, referral: ModelReferral, now: Date): Result {
  if (referral.status !== 'INFO_REQUESTED') return refused('input.id');
  const problem = consentProblem(input, now);
  if (problem) return problem;
  if (input.learner) givePersonalPart(referral, input);
  const back = referral.statusBefore!;
  step(referral, 'ANSWERED', back, 'SENDER', actor, now);
  // From the answer on, the receiver has its time again.
  referral.dueAt = dueAt(back, referral.urgency, now, now);
  return { referral, warnings: [] };
}

function withdraw({ actor }: Request, referral: ModelReferral, now: Date): Result {
  if (referral.consent !== 'GIVEN') return refused('input.id');
  Object.assign(referral, { consent: 'WITHDRAWN', learnerData: 'ERASED', firstName: null });
  const to = endsByWithdrawal(referral.status) ? 'WITHDRAWN' : referral.status;
  step(referral, 'CONSENT_WITHDRAWN', to, sideOf(referral, actor), actor, now);
  return { referral, warnings: [] };
}

function link({ actor }: Request, referral: ModelReferral, now: Date): Result {
  if (referral.decision !== 'OPEN' || isTerminal(referral.status)) return refused('input.id');
  referral.decision = 'TAKEN';
  step(referral, 'DECISION_LINKED', referral.status, sideOf(referral, actor), actor, now);
  return { referral, warnings: [] };
}

function sideOf(referral: ModelReferral, actor: string): Side {
  return referral.senderId === actor ? 'SENDER' : 'RECEIVER';
}

function givePersonalPart(referral: ModelReferral, { learner }: Request['input']): void {
  Object.assign(referral, { learnerData: 'PRESENT', firstName: learner.firstName, consent: 'GIVEN' });
}

/** A consent must hold on the day of the act. */
function consentProblem({ consent }: Request['input'], now: Date): Result | null {
  return consent && consent.validUntil < dayOf(now) ? refused('input.consent.validUntil') : null;
}

/** One event that changes a referral, with what follows from its status. */
function step(
  referral: ModelReferral,
  kind: string,
  to: Status,
  party: ModelLine['party'],
  actor: string | null,
  now: Date,
): void {
  const from = referral.status;
  referral.version += 1;
  referral.retainedUntil = retainedUntil(to, referral.receiver, now);
  if (from !== to) {
    referral.dueAt = dueAt(to, referral.urgency, referral.sentAt, now);
    referral.statusBefore = to === 'INFO_REQUESTED' ? from : null;
    referral.questions = [];
  }
  tell(referral, kind, to, party, actor, now);
  referral.status = to;
}

function tell(
  referral: ModelReferral,
  kind: string,
  to: Status,
  party: ModelLine['party'],
  actor: string | null,
  now: Date,
): void {
  referral.history.push({
    kind,
    from: referral.status,
    to,
    party,
    organisationId: actor,
    role: actor && 'COUNSELLOR',
    at: now.toISOString(),
    version: referral.version,
  });
}
