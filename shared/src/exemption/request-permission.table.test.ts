import type { Principal, ProviderRole } from '../auth/principal';
import { mayRequest, REQUEST_PERMISSIONS, requestSides } from './request-permission.table';

const at = (providerId: string, role: ProviderRole = 'COUNSELLOR'): Principal => ({
  providerId,
  role,
  subject: 'begeleider-1',
});
const parties = (submittedAt: Date | null) => ({
  requesterId: 'clb:993001',
  deciderId: 'cvo:991001',
  submittedAt,
});
const SUBMITTED = parties(new Date('2026-11-23T12:00:00Z'));

describe('the sides of an exemption request', () => {
  it('are those of requester and decider, and of nobody else', () => {
    expect(requestSides(at('clb:993001'), SUBMITTED)).toEqual(['SENDER']);
    expect(requestSides(at('cvo:991001'), SUBMITTED)).toEqual(['RECEIVER']);
    expect(requestSides(at('cvo:991002'), SUBMITTED)).toEqual([]);
  });

  it('are both for an organisation that asks of itself', () => {
    expect(requestSides(at('cvo:991001'), { ...SUBMITTED, requesterId: 'cvo:991001' })).toEqual([
      'SENDER',
      'RECEIVER',
    ]);
  });

  it('have no decider while it is a draft, of the own organisation neither', () => {
    expect(requestSides(at('cvo:991001'), parties(null))).toEqual([]);
    const own = { ...parties(null), requesterId: 'cvo:991001' };
    expect(requestSides(at('cvo:991001'), own)).toEqual(['SENDER']);
    expect(mayRequest(at('cvo:991001', 'INTAKE'), own, 'READ')).toBe(false);
  });
});

describe('what a role may do', () => {
  it('is decided by the side, also where it stands on both', () => {
    const own = { ...SUBMITTED, requesterId: 'cvo:991001' };
    const intake = at('cvo:991001', 'INTAKE');
    expect(mayRequest(intake, own, 'MOVE')).toBe(true);
    expect(mayRequest(intake, own, 'MOVE', 'RECEIVER')).toBe(true);
    expect(mayRequest(intake, own, 'MOVE', 'SENDER')).toBe(false);
    expect(mayRequest(null, own, 'READ')).toBe(false);
  });

  it('lets counsellors and the own system decide, and nobody else', () => {
    const deciding = Object.entries(REQUEST_PERMISSIONS).filter(([, { SENDER, RECEIVER }]) =>
      [...SENDER, ...RECEIVER].includes('DECIDE'),
    );
    expect(deciding.map(([role]) => role)).toEqual(['COUNSELLOR', 'INTEGRATION']);
    expect(REQUEST_PERMISSIONS.COUNSELLOR.SENDER).not.toContain('DECIDE');
  });

  it('shows a coordinator no learner, and an analyst nothing', () => {
    for (const permissions of Object.values(REQUEST_PERMISSIONS.COORDINATOR)) {
      expect(permissions).toContain('READ');
      expect(permissions).not.toContain('READ_LEARNER');
    }
    expect(REQUEST_PERMISSIONS.ANALYST).toEqual({ SENDER: [], RECEIVER: [] });
  });
});
