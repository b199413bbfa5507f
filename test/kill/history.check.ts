import type { KeptLine, KeptReferral } from './kept-referral';
import type { AcknowledgedAct, KillJournal } from './kill.journal';

/** The lines of a history that gave the referral a new version: a deadline that passes gives none. */
export function versionLines(history: readonly KeptLine[]): KeptLine[] {
  return history.filter(({ kind }) => kind !== 'OVERDUE');
}

/**
 * Holds what clients were told against what is kept: every acknowledged act once and in its place, nothing that nobody
 * was told of, and every personal part whole.
 */
export function checkHistories(kept: readonly KeptReferral[], journal: KillJournal): string[] {
  const acknowledged = journal.byReferral();
  const problems: string[] = [];
  const seen = new Set<string>();
  for (const referral of kept) {
    if (seen.has(referral.id)) problems.push(`${referral.id} is listed twice`);
    seen.add(referral.id);
    const acts = acknowledged.get(referral.id);
    if (!acts)
      problems.push(`${referral.id} (${referral.status}) exists, and nobody was told that it was sent`);
    else problems.push(...checkOne(referral, acts, journal.contacts.get(referral.id)));
  }
  for (const id of acknowledged.keys()) if (!seen.has(id)) problems.push(`${id} was sent, and is lost`);
  return problems;
}

function checkOne(
  { id, status, version, learnerData, learner, history }: KeptReferral,
  acts: readonly AcknowledgedAct[],
  contact: string | undefined,
): string[] {
  const lines = versionLines(history);
  const problems: string[] = [];
  const told = (text: string): void => void problems.push(`${id}: ${text}`);
  if (lines.length !== version) told(`version ${version}, but ${lines.length} lines of history`);
  if (acts.length !== lines.length)
    told(`${acts.length} acts acknowledged, ${lines.length} lines of history`);
  if (lines.at(-1)?.to !== status) told(`is ${status}, but its history ends in ${lines.at(-1)?.to}`);
  acts.forEach(({ answer, organisation, kind }, index) => {
    const line = lines[answer.version - 1];
    if (answer.version !== index + 1) told(`version ${answer.version} was acknowledged more than once`);
    if (line?.to !== answer.status || line.organisationId !== organisation || line.kind !== KINDS[kind])
      told(
        `${kind} by ${organisation} to ${answer.status}, version ${answer.version}, is kept as ${JSON.stringify(line)}`,
      );
  });
  lines.forEach(({ from }, index) => {
    const before = index === 0 ? null : lines[index - 1]!.to;
    if (from !== before) told(`line ${index + 1} comes from ${from}, but ${before} was before it`);
  });
  const expected = contact === undefined ? ['AWAITED', null] : ['PRESENT', contact];
  if (learnerData !== expected[0] || (learner?.contact ?? null) !== expected[1])
    told(`its personal part is ${learnerData}, with ${learner ? 'another' : 'no'} contact`);
  return problems;
}

const KINDS = { send: 'SENT', move: 'MOVED', answer: 'ANSWERED' } as const;
