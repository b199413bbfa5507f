import {
  auditChainKey,
  eventText,
  NO_DIGEST,
  SealDigest,
  secondsOf,
  type SealHeader,
  type StoredEvent,
} from './audit.chain';

const KEY = auditChainKey(Buffer.alloc(32, 1), 'cvo');
const HEADER: SealHeader = {
  number: 1,
  firstPosition: 1,
  lastPosition: 2,
  eventCount: 2,
  sealedAt: '1788249600.000000',
};
const EVENT: StoredEvent = {
  id: '1',
  at: '1788249600.123456',
  subject: 'medewerker-1',
  organisation: 'cvo:991001',
  role: 'COUNSELLOR',
  action: 'READ',
  caseIds: '{}',
  outcome: 'ALLOWED',
  requestId: 'request-1',
};

function digestOf(events: StoredEvent[], header = HEADER, previous = NO_DIGEST, key = KEY): string {
  const digest = new SealDigest(key, previous, header);
  events.forEach((event, index) => digest.add(header.firstPosition + index, eventText(event)));
  return digest.hex();
}

describe('the digest of a seal', () => {
  const other = { ...EVENT, id: '2' };
  const digest = digestOf([EVENT, other]);

  it('is the same for the same', () => {
    expect(digestOf([{ ...EVENT }, { ...other }])).toBe(digest);
    expect(digest).toMatch(/^[0-9a-f]{64}$/);
  });

  it.each(Object.keys(EVENT))('depends on %s of an event', (field) => {
    expect(digestOf([{ ...EVENT, [field]: 'x' }, other])).not.toBe(digest);
  });

  it.each(Object.keys(HEADER))('depends on %s of the seal', (field) => {
    expect(digestOf([EVENT, other], { ...HEADER, [field]: 7 })).not.toBe(digest);
  });

  it('depends on the order, the seal before it and the key', () => {
    expect(digestOf([other, EVENT])).not.toBe(digest);
    expect(digestOf([EVENT, other], HEADER, digest)).not.toBe(digest);
    expect(digestOf([EVENT, other], HEADER, NO_DIGEST, Buffer.alloc(32))).not.toBe(digest);
  });

  it('tells null from an empty text, and one field from the next', () => {
    const texts = [
      { ...EVENT, subject: null },
      { ...EVENT, subject: '' },
      { ...EVENT, subject: 'null' },
      { ...EVENT, subject: 'a","b', organisation: '' },
      { ...EVENT, subject: 'a', organisation: 'b' },
      { ...EVENT, subject: 'a\nb' },
    ].map(eventText);
    expect(new Set(texts).size).toBe(texts.length);
    for (const text of texts) expect(text).not.toContain('\n');
  });
});

describe('the key of a chain', () => {
  it('differs for each secret and each subgraph', () => {
    const keys = [
      auditChainKey(Buffer.alloc(32, 1), 'cvo'),
      auditChainKey(Buffer.alloc(32, 1), 'clb'),
      auditChainKey(Buffer.alloc(32, 2), 'cvo'),
    ].map((key) => key.toString('hex'));
    expect(new Set(keys).size).toBe(3);
    expect(keys[0]).toHaveLength(64);
  });
});

describe('a moment as the database writes it', () => {
  it.each([
    [Date.UTC(2026, 8, 1, 8, 0, 0, 5), '1788249600.005000'],
    [0, '0.000000'],
    [1, '0.001000'],
  ])('%d is %s', (milliseconds, text) => {
    expect(secondsOf(new Date(milliseconds))).toBe(text);
  });
});
