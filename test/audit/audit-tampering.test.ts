import { AuditDatabase, type AuditChain } from './audit-database';

let database: AuditDatabase;
let chain: AuditChain;
beforeAll(async () => {
  database = await AuditDatabase.start();
});
afterAll(() => database.stop());
/** Twelve events in three seals of four. */
beforeEach(async () => {
  chain = await (await database.chain()).sealed();
});

const problems = async (): Promise<string[]> =>
  (await chain.verify()).problems.map(({ what, where }) => `${what}: ${where}`);
/** Exchanges two values of a unique column, by way of values that no row has. */
async function exchange(table: string, key: string, [a, b]: [number, number]): Promise<void> {
  const set = (value: string, where: string): Promise<unknown> =>
    chain.tamper(`UPDATE ~.${table} SET ${key} = ${value} WHERE ${key} ${where}`);
  await set(`1000 + ${key}`, `IN (${a}, ${b})`);
  await set(`${a + b + 1000} - ${key}`, '> 1000');
}

describe('an edit of an event is found in', () => {
  it.each([
    ['at', `at + interval '1 microsecond'`],
    ['subject', `'iemand-anders'`],
    ['subject', 'NULL'],
    ['organisation', `'cvo:991002'`],
    ['role', `'ANALYST'`],
    ['action', `'MOVE'`],
    ['referral_ids', `referral_ids || ARRAY['cvoReferral:x']`],
    ['referral_ids', `'{}'`],
    ['referral_ids', `('[5:5]=' || referral_ids::text)::text[]`],
    ['outcome', `CASE outcome WHEN 'ALLOWED' THEN 'REFUSED' ELSE 'ALLOWED' END`],
    ['request_id', `request_id || ' '`],
  ])('%s (set to %s)', async (column, value) => {
    await chain.tamper(`UPDATE ~.audit_event SET ${column} = ${value} WHERE id = 6`);
    expect(await problems()).toEqual(['event-edited: place 6, event 6']);
  });

  it('its id, which leaves the old one without event', async () => {
    await chain.tamper(`UPDATE ~.audit_event SET id = DEFAULT WHERE id = 6`);
    expect(await problems()).toEqual([
      'event-deleted: place 6, event 6',
      'unsealed-too-long: 1 events, from event 13 on',
    ]);
  });

  it('the content of two events that are exchanged', async () => {
    await chain.tamper(`UPDATE ~.audit_event SET subject = 'medewerker-' || (9 - id) WHERE id IN (4, 5)`);
    expect(await problems()).toEqual(['event-edited: place 4, event 4', 'event-edited: place 5, event 5']);
  });
});

describe('a deletion is found', () => {
  it('of one event', async () => {
    await chain.tamper('DELETE FROM ~.audit_event WHERE id = 6');
    expect(await problems()).toEqual(['event-deleted: place 6, event 6']);
  });

  it('of one event with its place', async () => {
    await chain.tamper('DELETE FROM ~.audit_event WHERE id = 6');
    await chain.tamper('DELETE FROM ~.audit_link WHERE event_id = 6');
    expect(await problems()).toEqual(['link-missing: 1 of the places 5 to 8']);
  });

  it('of one event, with everything after it moved up', async () => {
    await chain.tamper('DELETE FROM ~.audit_event WHERE id = 6');
    await chain.tamper('DELETE FROM ~.audit_link WHERE event_id = 6');
    for (let position = 7; position <= 12; position += 1)
      await chain.tamper(`UPDATE ~.audit_link SET position = position - 1 WHERE position = ${position}`);
    await chain.tamper(
      `UPDATE ~.audit_seal SET first_position = greatest(5, first_position - 1), last_position = last_position - 1,
         event_count = CASE number WHEN 2 THEN 3 ELSE 4 END WHERE number > 1`,
    );
    await chain.tamper('UPDATE ~_keys.audit_head SET position = 11');
    expect(await problems()).toEqual(['seal-altered: seal 2', 'seal-altered: seal 3']);
  });

  it('of the last events with their seal', async () => {
    await cutOff();
    expect(await problems()).toEqual(['truncated: the head is at seal 3, the last seal is 2']);
  });

  it('of the last events of a seal that stays', async () => {
    await chain.tamper('DELETE FROM ~.audit_event WHERE id > 9');
    await chain.tamper('DELETE FROM ~.audit_link WHERE event_id > 9');
    expect(await problems()).toEqual(['link-missing: 3 of the places 9 to 12']);
  });

  it('of the last events with their seal and the head set back, by who kept an earlier head', async () => {
    const { head } = await chain.verify();
    await cutOff();
    await setHeadBack();
    expect(await problems()).toEqual([]);
    expect((await chain.verify(head)).problems).toEqual([
      { what: 'truncated', where: 'seal 3 was expected and is gone' },
    ]);
  });

  it('of everything', async () => {
    for (const table of ['audit_event', 'audit_link', 'audit_seal'])
      await chain.tamper(`DELETE FROM ~.${table}`);
    expect(await problems()).toEqual(['truncated: the head is at seal 3, the last seal is 0']);
  });

  it('of all events whose seals stay', async () => {
    await chain.tamper('DELETE FROM ~.audit_event');
    expect(await problems()).toHaveLength(12);
  });
});

describe('another order is found', () => {
  it('when two events exchange their places within a seal', async () => {
    await exchange('audit_link', 'event_id', [6, 7]);
    expect(await problems()).toEqual(
      expect.arrayContaining(['reordered: place 6, event 7', 'reordered: place 7, event 6']),
    );
  });

  it('when two events exchange their places between seals', async () => {
    await exchange('audit_link', 'event_id', [3, 10]);
    expect(await problems()).toEqual(
      expect.arrayContaining(['reordered: place 3, event 10', 'reordered: place 10, event 3']),
    );
  });

  it('when their digests are exchanged too', async () => {
    await exchange('audit_link', 'position', [6, 7]);
    expect(await problems()).toEqual(['reordered: place 7, event 6']);
  });

  it('when that happens between seals, where the order of ids tells nothing', async () => {
    await exchange('audit_link', 'position', [4, 5]);
    expect(await problems()).toEqual(['seal-altered: seal 1', 'seal-altered: seal 2']);
  });
});

describe('a forged event is found', () => {
  const forge = (id: number): Promise<unknown> =>
    chain.tamper(
      `INSERT INTO ~.audit_event (id, at, subject, action, referral_ids, outcome, request_id)
       OVERRIDING SYSTEM VALUE VALUES (${id}, '2026-09-01 08:06:30Z', 'x', 'READ', '{}', 'ALLOWED', 'x')`,
    );

  it('in the place of another', async () => {
    await forge(100);
    await chain.tamper('DELETE FROM ~.audit_unsealed');
    await chain.tamper('UPDATE ~.audit_link SET event_id = 100 WHERE position = 8');
    expect(await problems()).toEqual([
      'event-edited: place 8, event 100',
      'unsealed-too-long: 1 events, from event 8 on',
    ]);
  });

  it('in the middle, with everything after it moved down', async () => {
    await forge(100);
    await chain.tamper('DELETE FROM ~.audit_unsealed');
    for (let position = 12; position > 8; position -= 1)
      await chain.tamper(`UPDATE ~.audit_link SET position = position + 1 WHERE position = ${position}`);
    await chain.tamper(`INSERT INTO ~.audit_link VALUES (9, 100, repeat('a', 64))`);
    await chain.tamper(
      `UPDATE ~.audit_seal SET last_position = last_position + 1, event_count = CASE number WHEN 2 THEN 5 ELSE 4 END,
         first_position = CASE number WHEN 2 THEN 5 ELSE 10 END WHERE number > 1`,
    );
    await chain.tamper('UPDATE ~_keys.audit_head SET position = 13');
    expect(await problems()).toEqual(['seal-altered: seal 3', 'event-edited: place 9, event 100']);
  });

  it('with a place below the first', async () => {
    await forge(100);
    await chain.tamper('DELETE FROM ~.audit_unsealed');
    await chain.tamper('ALTER TABLE ~.audit_link DROP CONSTRAINT audit_link_position_check');
    await chain.tamper(`INSERT INTO ~.audit_link VALUES (-5, 100, 'x')`);
    expect(await problems()).toEqual(['link-added: 1 places before seal 1']);
  });

  it('with a place beyond the last', async () => {
    await forge(100);
    await chain.tamper('DELETE FROM ~.audit_unsealed');
    await chain.tamper(`INSERT INTO ~.audit_link VALUES (13, 100, 'x')`);
    expect(await problems()).toEqual(['head-altered: 0 seals and 1 places are beyond the head']);
  });

  it('with a seal of its own, made without the key', async () => {
    await forge(100);
    await chain.tamper('DELETE FROM ~.audit_unsealed');
    await chain.tamper(`INSERT INTO ~.audit_link VALUES (13, 100, repeat('a', 64))`);
    await chain.tamper(`INSERT INTO ~.audit_seal VALUES (4, 13, 13, 1, repeat('b', 64), now())`);
    await chain.tamper(`UPDATE ~_keys.audit_head SET number = 4, position = 13, digest = repeat('b', 64)`);
    expect(await problems()).toEqual(['event-edited: place 13, event 100']);
  });
});

describe('a change of a seal, a place or the head is found', () => {
  it.each([
    ['the number', 'number = 30 WHERE number = 3', ['seal-missing: seals 3 to 29']],
    ['the first position', 'first_position = 6 WHERE number = 2', ['seal-altered: seal 2']],
    ['the last position', 'last_position = 7 WHERE number = 2', ['seal-altered: seal 2']],
    ['the count', 'event_count = 5 WHERE number = 2', ['seal-altered: seal 2']],
    [
      'the digest',
      `digest = repeat('a', 64) WHERE number = 2`,
      ['seal-altered: seal 2', 'seal-altered: seal 3'],
    ],
    [
      'the moment',
      `sealed_at = sealed_at - interval '1 microsecond' WHERE number = 2`,
      ['seal-altered: seal 2'],
    ],
  ])('%s of a seal', async (_name, change, expected) => {
    if (change.startsWith('number')) await chain.tamper(`UPDATE ~_keys.audit_head SET number = 30`);
    await chain.tamper(`UPDATE ~.audit_seal SET ${change}`);
    expect(await problems()).toEqual(expect.arrayContaining(expected));
  });

  it('a seal that is gone', async () => {
    await chain.tamper('DELETE FROM ~.audit_seal WHERE number = 2');
    expect(await problems()).toEqual(['seal-missing: seal 2']);
  });

  it('the digest of a place', async () => {
    await chain.tamper(`UPDATE ~.audit_link SET digest = repeat('a', 64) WHERE position = 6`);
    expect(await problems()).toEqual(['link-altered: place 6']);
  });

  it.each([
    ['number', 'number = 4', 'truncated: the head is at seal 4, the last seal is 3'],
    ['position', 'position = 13', 'head-altered: the head is not seal 3'],
    ['digest', `digest = repeat('a', 64)`, 'head-altered: the head is not seal 3'],
    [
      'number, to an earlier one',
      'number = 2, position = 8',
      'head-altered: 1 seals and 4 places are beyond the head',
    ],
  ])('the head: its %s', async (_name, change, expected) => {
    await chain.tamper(`UPDATE ~_keys.audit_head SET ${change}`);
    expect(await problems()).toContain(expected);
  });

  it('the head, when it is gone', async () => {
    await chain.tamper('DELETE FROM ~_keys.audit_head');
    expect(await problems()).toEqual(['head-missing: audit_head']);
  });

  it('a chain that was made anew, by who kept an earlier head', async () => {
    const { digest } = (await chain.verify()).head;
    expect((await chain.verify({ number: 2, digest })).problems).toEqual([
      { what: 'expectation-failed', where: 'seal 2 is not the one that was expected' },
    ]);
  });

  it('another key', async () => {
    const report = await chain.verify(undefined, Buffer.alloc(32, 8));
    expect(report.problems).toEqual([{ what: 'wrong-key', where: expect.stringContaining('another key') }]);
  });
});

async function cutOff(): Promise<void> {
  await chain.tamper('DELETE FROM ~.audit_seal WHERE number = 3');
  await chain.tamper('DELETE FROM ~.audit_link WHERE position > 8');
  await chain.tamper('DELETE FROM ~.audit_event WHERE id > 8');
}

async function setHeadBack(): Promise<void> {
  await chain.tamper(
    `UPDATE ~_keys.audit_head SET number = 2, position = 8, digest = (SELECT digest FROM ~.audit_seal WHERE number = 2)`,
  );
}
