import { partsOf } from '../case/case-personal.query';
import type { Queryable } from '../database/acting-database';
import type { CheckedEvidence } from '../evidence/evidence.check';
import type { RequestContext } from '../server/subgraph-definition';
import type { ExemptionBinding } from './exemption-request.binding';

/** The evidence of a request as it is kept, read in the transaction of an act; none where nothing is kept. */
export async function storedEvidence(
  { schema, table }: ExemptionBinding,
  { personal: { cipher } }: RequestContext,
  transaction: Queryable,
  key: string,
): Promise<readonly CheckedEvidence[]> {
  const parts = await partsOf(transaction, schema, table.name, [key]);
  const sealed = parts.find(({ part }) => part === 'EVIDENCE');
  return sealed ? (cipher.open(key, sealed.wrapped, 'EVIDENCE', sealed.ciphertext) as CheckedEvidence[]) : [];
}
