import type { ProviderRole } from '@leerwegen/shared/auth/principal';
import { fullDecision, fullDraft, moveDetails, requestAct } from '../harness/exemption-requests';
import { PROVIDERS } from '../harness/referrals';
import { startTestGraph, type TestGraph } from '../harness/test-graph';
import { type At, problemOf, RequestJourneys } from './request.journey';
import type { Status } from './request.table';

let graph: TestGraph;
let cvo: RequestJourneys;
beforeAll(async () => {
  graph = await startTestGraph();
  cvo = await RequestJourneys.of(graph, 'Cvo');
});
afterAll(() => graph?.stop());

const ROLES: readonly ProviderRole[] = ['COUNSELLOR', 'INTAKE', 'COORDINATOR', 'INTEGRATION', 'ANALYST'];
type Name = Parameters<typeof requestAct>[1];
type Case = [
  what: string,
  from: Status | null,
  act: Name,
  input: object,
  by: 'Clb' | 'Cvo',
  may: ProviderRole[],
];

const HANDLES: ProviderRole[] = ['COUNSELLOR', 'INTEGRATION'];
const PREPARES: ProviderRole[] = ['COUNSELLOR', 'INTAKE', 'INTEGRATION'];
const to = (status: Status) => ({ to: status, ...moveDetails(status) });
/** Who may do what, as the blueprint says it. */
const CASES: Case[] = [
  ['drafts', null, 'draft', fullDraft('Cvo'), 'Clb', HANDLES],
  ['amends', 'DRAFT', 'amend', { programmeId: 'course:D102' }, 'Clb', HANDLES],
  ['submits', 'DRAFT', 'move', to('SUBMITTED'), 'Clb', HANDLES],
  ['withdraws', 'SUBMITTED', 'move', to('WITHDRAWN'), 'Clb', HANDLES],
  ['appeals', 'DECIDED', 'move', to('APPEALED'), 'Clb', HANDLES],
  ['asks', 'SUBMITTED', 'move', to('INCOMPLETE'), 'Cvo', PREPARES],
  ['reviews', 'SUBMITTED', 'move', to('UNDER_REVIEW'), 'Cvo', PREPARES],
  ['plans a test', 'UNDER_REVIEW', 'move', to('TEST_SCHEDULED'), 'Cvo', PREPARES],
  ['decides', 'UNDER_REVIEW', 'decide', fullDecision('Cvo'), 'Cvo', HANDLES],
  ['revokes', 'DECIDED', 'move', to('REVOKED'), 'Cvo', HANDLES],
  ['withdraws the consent', 'SUBMITTED', 'withdrawConsent', {}, 'Clb', [...HANDLES, 'COORDINATOR']],
  ['withdraws the consent', 'SUBMITTED', 'withdrawConsent', {}, 'Cvo', [...PREPARES, 'COORDINATOR']],
];

describe.each(CASES)('who %s from %s with %s', (_what, from, name, input, by, may) => {
  it('is of the right role', async () => {
    for (const role of ROLES) {
      const at: At | null = from && (await cvo.inStatus(from));
      const token = await graph.token(PROVIDERS[by], role);
      const given = { ...(at && { id: at.id, expectedVersion: at.version }), ...input };
      const problem = problemOf(await requestAct(graph.ask, name, 'Cvo', given, token));
      if (may.includes(role)) expect([role, problem]).toEqual([role, null]);
      else expect([role, problem?.code]).toEqual([role, expect.stringMatching(/^(?:FORBIDDEN|NOT_FOUND)$/)]);
    }
  });
});
