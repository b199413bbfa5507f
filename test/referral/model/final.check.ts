import { feedsOf } from './comparison';
import { endsByWithdrawal, EXPIRES, OVERDUE, possible } from './issue.table';
import type { RealSystem } from './real.system';
import type { ReferenceModel } from './reference.model';
import type { FeedLine, SeenLine, SeenReferral } from './seen.referral';

/** Things that only the system does; whatever else is in a feed was asked for, and acknowledged. */
const BY_SYSTEM: readonly string[] = ['OVERDUE', 'ERASED'];

/**
 * What must hold of the real system whatever the model thinks: no illegal transition, no acknowledged act that is lost,
 * none that is there twice, nobody else who knows; and feeds that tell from their beginning what they told all along.
 */
export async function expectWhole(
  real: RealSystem,
  model: ReferenceModel,
  acknowledged: ReadonlyMap<string, { referralId: string; version: number }>,
): Promise<void> {
  const illegal: string[] = [];
  for (const { id, receiver, senderId } of model.referrals) {
    const { byReceiver } = await real.views(receiver, id!, senderId);
    illegal.push(...illegalSteps(byReceiver!));
    expect(await real.strangerSees(receiver, id!)).toBe(false);
  }
  const told: string[] = [];
  for (const [receiver, organisation] of feedsOf(model)) {
    const lines = await real.wholeFeed(receiver, organisation);
    expect(await real.follow(receiver, organisation)).toEqual(lines);
    const receives = model.referrals.some(
      (one) => one.receiverId === organisation && one.receiver === receiver,
    );
    if (receives) told.push(...actsIn(lines));
  }
  const done = [...acknowledged.values()].map(({ referralId, version }) => `${referralId} ${version}`);
  expect({
    illegal,
    lost: done.filter((one) => !told.includes(one)),
    doubled: told.filter((one, index) => told.indexOf(one) !== index),
    unasked: told.filter((one) => !done.includes(one)),
  }).toEqual({ illegal: [], lost: [], doubled: [], unasked: [] });
}

function actsIn(lines: readonly FeedLine[]): string[] {
  return lines
    .filter(({ kind, status }) => !BY_SYSTEM.includes(kind) && !(kind === 'MOVED' && status === 'EXPIRED'))
    .map(({ referralId, version }) => `${referralId} ${version}`);
}

function illegalSteps({ id, request, status, history }: SeenReferral): string[] {
  const wrong = history.flatMap((line, index) => {
    const before = history[index - 1];
    const follows = line.from === (before?.to ?? null);
    return follows && isLegal(line, request, history.slice(0, index))
      ? []
      : [`${id} ${JSON.stringify(line)}`];
  });
  return history.at(-1)?.to === status ? wrong : [...wrong, `${id} is ${status}`];
}

function isLegal({ kind, from, to, party }: SeenLine, request: string, before: SeenLine[]): boolean {
  switch (kind) {
    case 'SENT':
      return before.length === 0 && to === 'SENT' && party === 'SENDER';
    case 'MOVED':
      return party === 'SYSTEM'
        ? to === 'EXPIRED' && EXPIRES.includes(from!)
        : possible(from!, party, request).includes(to);
    case 'ANSWERED':
      return (
        from === 'INFO_REQUESTED' &&
        to === before.findLast((line) => line.to === from && line.from !== from)?.from
      );
    case 'CONSENT_WITHDRAWN':
      return to === (endsByWithdrawal(from!) ? 'WITHDRAWN' : from);
    case 'OVERDUE':
      return from === to && OVERDUE.includes(to) && party === 'SYSTEM';
    default:
      return from === to;
  }
}
