import { Client } from 'pg';

const CHUNK_BYTES = 4 * 1024 * 1024;
/** Where a server without log collector writes, when its standard error is a file. */
const STANDARD_ERROR = '/proc/self/fd/2';

/** The log of a PostgreSQL server, from the moment it was opened on. */
export interface ServerLog {
  /** Everything since. */
  read(): Promise<string>;
  close(): Promise<void>;
}

/**
 * Lets a database log every statement, and reads the log through the server, which needs a superuser and a log in a file.
 *
 * @returns null, and why, when it cannot be read
 */
export async function openServerLog(url: string): Promise<ServerLog | { unreadable: string }> {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    await logEverything(client);
    const file = await logFile(client);
    const start = await sizeOf(client, file);
    return {
      read: async () => {
        let text = '';
        const end = await sizeOf(client, file);
        for (let at = start; at < end; at += CHUNK_BYTES) text += await readChunk(client, file, at, end);
        return text;
      },
      close: () => client.end(),
    };
  } catch (error) {
    await client.end();
    return { unreadable: (error as Error).message };
  }
}

/** For every session from now on; those that exist are ended, and their pools open new ones. */
async function logEverything(client: Client): Promise<void> {
  const { rows } = await client.query<{ name: string }>('SELECT current_database() AS name');
  await client.query(`ALTER DATABASE "${rows[0]!.name}" SET log_statement = 'all'`);
  await client.query(
    `SELECT pg_terminate_backend(pid) FROM pg_stat_activity
     WHERE datname = current_database() AND pid <> pg_backend_pid()`,
  );
}

async function logFile(client: Client): Promise<string> {
  const { rows } = await client.query<{ file: string | null }>('SELECT pg_current_logfile() AS file');
  return rows[0]!.file ?? STANDARD_ERROR;
}

async function sizeOf(client: Client, file: string): Promise<number> {
  const { rows } = await client.query<{ size: string }>('SELECT size FROM pg_stat_file($1)', [file]);
  const size = Number(rows[0]!.size);
  if (size === 0) throw new Error(`the log of the server (${file}) is empty or no file`);
  return size;
}

async function readChunk(client: Client, file: string, from: number, end: number): Promise<string> {
  const { rows } = await client.query<{ bytes: Buffer }>('SELECT pg_read_binary_file($1, $2, $3) AS bytes', [
    file,
    from,
    Math.min(CHUNK_BYTES, end - from),
  ]);
  return rows[0]!.bytes.toString('latin1');
}
