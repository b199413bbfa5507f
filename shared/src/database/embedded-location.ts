import { createHash } from 'node:crypto';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';

/** PostgreSQL's own name for a Unix socket, so that psql finds it with `-h <folder>`. */
const SOCKET_PORT = 5432;
/** Unix socket paths are cut at about 107 bytes. */
const MAX_SOCKET_PATH = 100;
/** Windows has no Unix sockets that `pg` can use. */
const WINDOWS_PORT = 54329;

/** The folder of the embedded database: `LEERWEGEN_DATA`, else `.data` below the working folder. */
export function dataFolder(environment: NodeJS.ProcessEnv): string {
  return path.resolve(environment.LEERWEGEN_DATA || '.data');
}

/** Host and port under which `pg` reaches the embedded database: a folder that holds its Unix socket. */
export function embeddedAddress(environment: NodeJS.ProcessEnv): { host: string; port: number } {
  if (process.platform === 'win32') return { host: '127.0.0.1', port: WINDOWS_PORT };
  return { host: socketFolder(dataFolder(environment)), port: SOCKET_PORT };
}

/** The Unix socket below a host as `embeddedAddress` gives it. */
export function socketPath(host: string): string {
  return path.join(host, `.s.PGSQL.${SOCKET_PORT}`);
}

function socketFolder(folder: string): string {
  if (Buffer.byteLength(socketPath(folder)) <= MAX_SOCKET_PATH) return folder;
  const fingerprint = createHash('sha256').update(folder).digest('hex').slice(0, 12);
  return path.join(tmpdir(), `leerwegen-${fingerprint}`);
}

/** Whether the embedded database is being served now. */
export function embeddedAnswers(environment: NodeJS.ProcessEnv): Promise<boolean> {
  const { host, port } = embeddedAddress(environment);
  const socket = process.platform === 'win32' ? connect(port, host) : connect(socketPath(host));
  return new Promise((resolve) => {
    socket.once('connect', () => resolve(true)).once('error', () => resolve(false));
  }).finally(() => socket.destroy()) as Promise<boolean>;
}
