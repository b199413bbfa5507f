import { PROVIDERS, type Receiver } from '../../harness/referrals';
import type { ReferenceModel } from './reference.model';
import type { ModelReferral, Outcome } from './reference.types';
import type { ActAnswer, RealSystem, Views } from './real.system';
import type { FeedLine } from './seen.referral';

/** What can be seen of the real system after a step. */
export interface Observation {
  views: Map<string, Views>;
  feeds: { receiver: Receiver; organisation: string; lines: FeedLine[] }[];
}

/** Looks at referrals, and at the feeds of their parties. */
export async function observe(real: RealSystem, touched: readonly ModelReferral[]): Promise<Observation> {
  const views = new Map<string, Views>();
  const feeds = new Map<string, [Receiver, string]>();
  for (const { id, receiver, senderId, receiverId } of touched) {
    views.set(id!, await real.views(receiver, id!, senderId));
    for (const organisation of [senderId, receiverId])
      feeds.set(`${receiver} ${organisation}`, [receiver, organisation]);
  }
  const followed = [];
  for (const [receiver, organisation] of feeds.values())
    followed.push({ receiver, organisation, lines: await real.follow(receiver, organisation) });
  return { views, feeds: followed };
}

/** @throws where what is seen is not what the model says */
export function compare(model: ReferenceModel, { views, feeds }: Observation, now: Date): void {
  for (const [id, { byReceiver, bySender }] of views) {
    const expected = viewOf(model.byId(id)!, now);
    expect({ seenBy: 'receiver', ...byReceiver }).toEqual({ seenBy: 'receiver', ...expected });
    expect({ seenBy: 'sender', ...bySender }).toEqual({ seenBy: 'sender', ...expected });
  }
  for (const { receiver, organisation, lines } of feeds) {
    expect(lines.map(({ sequence }) => sequence)).toEqual(lines.map((_, index) => index + 1));
    const own = model.referrals.filter(
      (one) => one.receiver === receiver && [one.senderId, one.receiverId].includes(organisation),
    );
    for (const referral of own.filter(({ id }) => views.has(id!)))
      expect({ feedOf: organisation, lines: linesOf(lines, referral) }).toEqual({
        feedOf: organisation,
        lines: referral.history.map(({ kind, to, version }) => ({ kind, status: to, version })),
      });
    expect({ feedOf: organisation, lines: lines.length }).toEqual({
      feedOf: organisation,
      lines: own.reduce((sum, { history }) => sum + history.length, 0),
    });
  }
}

function linesOf(lines: readonly FeedLine[], { id }: ModelReferral): object[] {
  return lines
    .filter(({ referralId }) => referralId === id)
    .map(({ kind, status, version }) => ({ kind, status, version }));
}

function viewOf(referral: ModelReferral, now: Date): object {
  const { id, status, version, request, dueAt, learnerData, firstName, consent, decision } = referral;
  const taken = decision === 'TAKEN' ? expect.any(String) : null;
  return {
    id,
    status,
    version,
    request,
    dueAt: dueAt && dueAt.toISOString(),
    overdue: dueAt !== null && dueAt < now,
    learnerData,
    learner: firstName === null ? null : { firstName },
    // Nothing is retained any more once it is erased.
    retainedUntil: learnerData === 'ERASED' ? expect.any(String) : referral.retainedUntil,
    questions: referral.questions,
    consent: consent === 'NONE' ? null : { withdrawnAt: consent === 'WITHDRAWN' ? expect.any(String) : null },
    requiredDecision: decision === 'NONE' ? null : { takenOn: taken },
    history: referral.history.map(({ version: _version, ...line }) => line),
  };
}

/** Why an answer is not the outcome that the model says, or null. A new referral takes its id from the answer. */
export function disagreement(
  model: ReferenceModel,
  outcome: Outcome,
  { data, errors }: ActAnswer,
): string | null {
  const got = JSON.stringify(errors?.map(({ message, extensions }) => [message, extensions]) ?? data?.acted);
  const differs = `expected ${JSON.stringify(outcome)}, got ${got}`;
  if (!outcome.ok) {
    const { code, field, currentVersion } = outcome;
    const extensions = errors?.[0]?.extensions;
    const sameCode =
      extensions?.code === code || (field === 'input.claimCode' && extensions?.code === 'RATE_LIMITED');
    const sameField = extensions?.code === 'RATE_LIMITED' || extensions?.field === field;
    const same = sameCode && sameField && extensions?.currentVersion === currentVersion;
    return same && data?.acted == null && errors?.length === 1 ? null : differs;
  }
  const acted = data?.acted;
  if (errors || !acted) return differs;
  const referral = model.referrals[outcome.index]!;
  if (referral.id === null) {
    if (model.byId(acted.referralId)) return `${differs}: the id of another referral`;
    referral.id = acted.referralId;
    referral.claimCode = acted.claimCode;
  }
  const same =
    acted.referralId === referral.id &&
    acted.status === outcome.status &&
    acted.version === outcome.version &&
    withoutAdvice(acted.warnings ?? []).join() === outcome.warnings.join() &&
    (acted.claimCode !== null) === outcome.claim;
  return same ? null : differs;
}

/** Advice on the choice of a receiver says nothing about the referral itself. */
function withoutAdvice(warnings: readonly string[]): string[] {
  return warnings.filter((one) => one !== 'OTHER_CLB');
}

/** Organisations that have a feed in a subgraph. */
export function feedsOf(model: ReferenceModel): [Receiver, string][] {
  const names = new Map<string, [Receiver, string]>();
  for (const { receiver, senderId } of model.referrals)
    for (const organisation of [senderId, PROVIDERS[receiver]])
      names.set(`${receiver} ${organisation}`, [receiver, organisation]);
  return [...names.values()];
}
