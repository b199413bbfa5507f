import { mkdtempSync, rmSync } from 'node:fs';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { startEmbeddedDatabaseProcess } from '@leerwegen/shared/database/embedded-database.child';
import { embeddedAddress, socketPath } from '@leerwegen/shared/database/embedded-location';
import type { RunningChild } from '@leerwegen/shared/server/child-process';
import { Client } from 'pg';

let folder: string;
let host: string;
let database: RunningChild;
beforeAll(async () => {
  folder = mkdtempSync(path.join(tmpdir(), 'lw-'));
  const environment = { ...process.env, LEERWEGEN_DATA: folder };
  ({ host } = embeddedAddress(environment));
  database = await startEmbeddedDatabaseProcess(environment);
});
afterAll(async () => {
  await database.stop();
  rmSync(folder, { recursive: true, force: true });
});

async function client(): Promise<Client> {
  const connected = new Client({ host, user: 'postgres', password: 'postgres', database: 'postgres' });
  await connected.connect();
  return connected;
}

describe('the one session of the embedded database', () => {
  it('gives every connection its own answers while another holds a transaction', async () => {
    const [holder, ...others] = await Promise.all(Array.from({ length: 9 }, client));
    await holder!.query('BEGIN');
    await holder!.query('SELECT 1');
    const asked = others.map((other, index) =>
      other.query('SELECT $1::int AS number, $2::text AS text', [index, `t${index}`]),
    );
    // The holder asks on: the others have been sent by then, and wait.
    for (let round = 0; round < 20; round += 1) await holder!.query('SELECT $1::int', [round]);
    await holder!.query('COMMIT');
    const answers = await Promise.all(asked);
    expect(answers.map(({ rows }) => rows)).toEqual(
      others.map((_, index) => [{ number: index, text: `t${index}` }]),
    );
    for (const connected of [holder!, ...others]) await connected.end();
  });

  it('is not lost with a connection that vanishes in the middle of an exchange', async () => {
    const startup = Buffer.from('user\0postgres\0database\0postgres\0\0');
    const header = Buffer.alloc(8);
    header.writeInt32BE(startup.length + 8, 0);
    header.writeInt32BE(196_608, 4);
    const parse = Buffer.from('\0SELECT 1\0\0\0');
    const parseHeader = Buffer.alloc(5);
    parseHeader.write('P');
    parseHeader.writeInt32BE(parse.length + 4, 1);
    const socket = connect(socketPath(host));
    socket.write(Buffer.concat([header, startup]));
    await new Promise((resolve) => socket.once('data', resolve));
    // A Parse without a Sync leaves the exchange open; its answer is ParseComplete.
    socket.write(Buffer.concat([parseHeader, parse]));
    await new Promise((resolve) => socket.once('data', resolve));
    socket.destroy();
    const next = await client();
    expect((await next.query('SELECT $1::int AS number', [7])).rows).toEqual([{ number: 7 }]);
    await next.end();
  });
});
