import { setTimeout as delay } from 'node:timers/promises';
import { subgraphKey } from '@leerwegen/shared/auth/subgraph-key';
import { runAuditVerifyCommand } from '../../scripts/audit-verify-command';
import { type Receiver, RECEIVERS } from '../harness/referrals';
import type { AcknowledgedAct } from './kill.journal';
import { bindingOf, type KillWorld, queryDatabase } from './kill.world';

/** What was read and found wrong. */
export interface AuditReport {
  /** A line for each chain, as the command prints it. */
  chains: string;
  /** Acts that an attempt did whose answer was lost: a later one was told of it. */
  lostAnswers: number;
  /** Requests that the trail calls both done and refused. */
  doneAndRefused: number;
  /** Requests that the trail calls refused and whose client was not told so: the answer was lost, or they failed. */
  untoldRefusals: number;
  problems: string[];
}

interface AuditRow {
  action: string;
  outcome: 'ALLOWED' | 'REFUSED';
  caseIds: string[];
  requestId: string;
}

const ACTIONS = { send: 'SEND', move: 'MOVE', answer: 'ANSWER' } as const;
const SEAL_PATIENCE = 60_000;

/** Verifies the chains of all subgraphs, and that each act and each refusal that a client knows of is in them once. */
export async function checkAudit(world: KillWorld): Promise<AuditReport> {
  const { environment } = world.system;
  const report: AuditReport = {
    chains: '',
    lostAnswers: 0,
    doneAndRefused: 0,
    untoldRefusals: 0,
    problems: [],
  };
  for (const receiver of RECEIVERS) {
    report.problems.push(...(await waitUntilSealed(environment, receiver)));
    const rows = await queryDatabase<AuditRow>(
      environment,
      receiver,
      (schema) => `SELECT action, outcome, referral_ids AS "caseIds", request_id AS "requestId"
        FROM "${schema}".audit_event WHERE action NOT LIKE 'READ%' ORDER BY id`,
    );
    report.problems.push(...checkActs(world, receiver, rows), ...checkRefusals(world, receiver, rows));
    report.lostAnswers += lostAnswers(world, receiver, rows);
    const allowed = new Set(rows.filter(isAllowed).map(({ requestId }) => requestId));
    const refused = rows.filter((row) => !isAllowed(row)).map(({ requestId }) => requestId);
    const told = new Set(world.journal.refusals.map(({ requestId }) => requestId));
    report.doneAndRefused += refused.filter((requestId) => allowed.has(requestId)).length;
    report.untoldRefusals += refused.filter((requestId) => !told.has(requestId)).length;
  }
  const write = (text: string): void => void (report.chains += text);
  const surroundings = { environment, output: { write }, error: { write }, subgraphKey };
  const schemas = RECEIVERS.map((receiver) => bindingOf(receiver).schema);
  if ((await runAuditVerifyCommand(schemas, schemas, surroundings)) !== 0)
    report.problems.push(`the audit chains do not verify:\n${report.chains}`);
  return report;
}

/** Sealing takes a second; a subgraph that died leaves the rest to its next start. */
async function waitUntilSealed(environment: NodeJS.ProcessEnv, receiver: Receiver): Promise<string[]> {
  const began = Date.now();
  for (;;) {
    const [row] = await queryDatabase<{ waiting: string }>(
      environment,
      receiver,
      (schema) => `SELECT count(*) AS waiting FROM "${schema}".audit_unsealed`,
    );
    if (Number(row!.waiting) === 0) return [];
    if (Date.now() - began > SEAL_PATIENCE)
      return [`${receiver}: ${row!.waiting} audit events have no seal after a minute`];
    await delay(200);
  }
}

function isAllowed({ outcome }: AuditRow): boolean {
  return outcome === 'ALLOWED';
}

function checkActs({ journal }: KillWorld, receiver: Receiver, rows: readonly AuditRow[]): string[] {
  const problems: string[] = [];
  const byKey = new Map<string, AuditRow[]>();
  for (const row of rows.filter(isAllowed)) {
    // The id of a request is the key of its act and the number of the attempt.
    const key = row.requestId.slice(0, row.requestId.lastIndexOf('_'));
    byKey.set(key, [...(byKey.get(key) ?? []), row]);
  }
  for (const act of journal.acts.filter((one) => one.receiver === receiver)) {
    const found = byKey.get(act.input.idempotencyKey) ?? [];
    byKey.delete(act.input.idempotencyKey);
    if (found.length !== 1 || !isOf(act, found[0]!))
      problems.push(
        `${act.kind} of ${act.answer.referralId} is in the audit trail as ${JSON.stringify(found)}`,
      );
  }
  for (const found of byKey.values())
    problems.push(
      `the audit trail of ${receiver} knows of an act that nobody was told of: ${JSON.stringify(found)}`,
    );
  return problems;
}

function lostAnswers({ journal }: KillWorld, receiver: Receiver, rows: readonly AuditRow[]): number {
  const answered = journal.acts.filter((act) => act.receiver === receiver).map(({ requestId }) => requestId);
  const done = new Set(rows.filter(isAllowed).map(({ requestId }) => requestId));
  return answered.filter((requestId) => !done.has(requestId)).length;
}

function isOf({ kind, answer }: AcknowledgedAct, { action, caseIds }: AuditRow): boolean {
  return action === ACTIONS[kind] && caseIds.length === 1 && caseIds[0] === answer.referralId;
}

function checkRefusals({ journal }: KillWorld, receiver: Receiver, rows: readonly AuditRow[]): string[] {
  const refused = rows.filter((row) => !isAllowed(row)).map(({ requestId }) => requestId);
  return journal.refusals
    .filter((refusal) => refusal.receiver === receiver)
    .flatMap(({ code, requestId }) => {
      const found = refused.filter((id) => id === requestId).length;
      return found === 1 ? [] : [`a refusal (${code}) is ${found} times in the audit trail of ${receiver}`];
    });
}
