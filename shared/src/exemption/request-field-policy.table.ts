import type { FieldPolicy } from '../case/case.binding';
import type { ExemptionRequest } from '../vocabulary/exemption-request.interface';
import type { ExemptionPermission, ExemptionSide } from './request-permission.table';

type ExemptionFieldPolicy = FieldPolicy & { permission: ExemptionPermission; side?: ExemptionSide };

const READ: ExemptionFieldPolicy = { permission: 'READ' };
const READ_LEARNER: ExemptionFieldPolicy = { permission: 'READ_LEARNER' };

/** Who may see each field of an exemption request. A field that is not here stops the subgraph from starting. */
export const REQUEST_FIELD_POLICIES: Readonly<Record<keyof ExemptionRequest, ExemptionFieldPolicy>> = {
  id: READ,
  requester: READ,
  decider: READ,
  decidedBy: READ,
  statement: READ,
  programmeId: READ,
  // Their motivations ask for READ_LEARNER as well: see the resolver.
  lines: READ,
  status: READ,
  version: READ,
  createdAt: READ,
  submittedAt: READ,
  updatedAt: READ,
  testOn: READ,
  decidedOn: READ,
  questions: READ,
  learnerData: READ,
  learner: READ_LEARNER,
  evidence: READ_LEARNER,
  consent: READ,
  // It tells what the evidence is worth.
  advice: READ_LEARNER,
  classCouncilDecision: { permission: 'READ_LEARNER', side: 'RECEIVER' },
  appealReason: READ,
  appealNote: READ_LEARNER,
  revocationReason: READ,
  revocationNote: READ_LEARNER,
  history: READ,
  retainedUntil: READ,
};

/** What a root field asks of who calls it; a service checks it. */
export function requestRootPolicies(
  name: string,
  prefix: string,
): Readonly<Record<string, ExemptionPermission>> {
  return {
    [prefix]: 'READ',
    [`${prefix}s`]: 'READ',
    [`${prefix}Events`]: 'FEED',
    [`draft${name}ExemptionRequest`]: 'DRAFT',
    [`amend${name}ExemptionRequest`]: 'AMEND',
    [`move${name}ExemptionRequest`]: 'MOVE',
    [`decide${name}ExemptionRequest`]: 'DECIDE',
    [`withdraw${name}ExemptionRequestConsent`]: 'WITHDRAW_CONSENT',
  };
}
