import { partsOf, wrappedKeyOf } from '../case/case-personal.query';
import { sealedPart } from '../case/personal-part';
import type { Queryable } from '../database/acting-database';
import type { RequestContext } from '../server/subgraph-definition';
import type { StatusImpact } from '../vocabulary/eligibility.type';
import type { ReferralLearner } from '../vocabulary/learner.type';
import type { CouncilRecords } from './class-council';
import type { StoredFacts } from './learner-facts';
import type { TrajectoryBinding } from './trajectory.binding';

/** What was looked at before a switch: ids of the rules of the status check, and when. */
export interface StoredImpacts {
  version: number;
  at: string;
  lines: { topic: string; effect: string; ruleId: string }[];
}

/** The encrypted part of a trajectory, by name; what is not there was not given, or was erased. */
export interface TrajectoryParts {
  LEARNER?: ReferralLearner;
  FACTS?: StoredFacts;
  JUSTIFICATION?: string | null;
  /** Titles of components, by offering. */
  TITLES?: Record<string, string>;
  /** What was agreed, in the order of the agreements. */
  AGREEMENTS?: string[];
  CLASS_COUNCILS?: CouncilRecords;
  IMPACTS?: StoredImpacts[];
}

/** What was looked at as it is kept. */
export function lookedAt(version: number, impacts: readonly StatusImpact[], now: Date): StoredImpacts {
  const lines = impacts.map(({ topic, effect, rule }) => ({ topic, effect, ruleId: rule.id }));
  return { version, at: now.toISOString(), lines };
}

/** The opened parts, read in the transaction of an act. */
export async function openedParts(
  { schema, table }: TrajectoryBinding,
  { personal: { cipher } }: RequestContext,
  transaction: Queryable,
  key: string,
): Promise<TrajectoryParts> {
  const parts = await partsOf(transaction, schema, table.name, [key]);
  return Object.fromEntries(
    parts.map(({ part, wrapped, ciphertext }) => [part, cipher.open(key, wrapped, part, ciphertext)]),
  );
}

/** Parts to keep beside those that are there, sealed under the key of the trajectory. */
export async function sealedMore(
  { schema, table }: TrajectoryBinding,
  { personal: { cipher } }: RequestContext,
  transaction: Queryable,
  key: string,
  parts: Partial<TrajectoryParts>,
): Promise<ReturnType<typeof sealedPart>> {
  return sealedPart(cipher, key, await wrappedKeyOf(transaction, schema, table.name, key), parts);
}
