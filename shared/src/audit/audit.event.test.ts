import { auditInsert, auditParameter, insertAuditEvents, type AuditEvent } from './audit.event';
import type { AuditQuery } from './audit.transaction';

const ID = 'cvoReferral:0b7a3d7e-6f0c-4c53-9d0b-3f1f5a0c2b11';
const EVENT: AuditEvent = {
  at: new Date(Date.UTC(2026, 8, 1)),
  subject: 'medewerker-1',
  organisation: 'cvo:991001',
  role: 'COUNSELLOR',
  action: 'READ',
  caseIds: [ID],
  outcome: 'ALLOWED',
  requestId: 'request-1',
};
const recorded = (more: Partial<AuditEvent>): Record<string, unknown> =>
  (JSON.parse(auditParameter([{ ...EVENT, ...more }])) as Record<string, unknown>[])[0]!;

describe('an audit event', () => {
  it('is recorded with its columns', () => {
    expect(recorded({})).toEqual({
      at: '2026-09-01T00:00:00.000Z',
      subject: 'medewerker-1',
      organisation: 'cvo:991001',
      role: 'COUNSELLOR',
      action: 'READ',
      referral_ids: [ID],
      outcome: 'ALLOWED',
      request_id: 'request-1',
    });
    expect(recorded({ subject: null, organisation: null, role: null })).toMatchObject({
      subject: null,
      organisation: null,
      role: null,
    });
  });

  it.each(['An Peeters', 'cvoReferral:An Peeters', `${ID} An`, `x\n${ID}`, 'course:735', '', '\0'])(
    'never takes %j for an id: who asks for it could write anything there',
    (id) => {
      expect(recorded({ caseIds: [id, ID] }).referral_ids).toEqual(['malformed', ID]);
    },
  );

  it('takes texts that PostgreSQL would refuse, and cuts those without end', () => {
    expect(recorded({ requestId: 'a\0b\ud800c😀' }).request_id).toBe('a\ufffdb\ufffdc😀');
    expect(recorded({ subject: 'x'.repeat(10_000) }).subject).toBe('x'.repeat(300));
  });

  it('is inserted in one statement with others; none asks nothing', async () => {
    const asked: [string, unknown[] | undefined][] = [];
    const query: AuditQuery = async (sql, parameters) => {
      asked.push([sql, parameters]);
      return [];
    };
    await insertAuditEvents(query, 'cvo', []);
    expect(asked).toEqual([]);
    await insertAuditEvents(query, 'cvo', [EVENT, EVENT]);
    expect(asked).toEqual([[auditInsert('cvo', '$1'), [auditParameter([EVENT, EVENT])]]]);
  });
});
