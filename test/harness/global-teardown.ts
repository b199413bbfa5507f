import { rmSync } from 'node:fs';
import { onServer, template } from './template';

export default async function globalTeardown(): Promise<void> {
  const { folder, server, database } = template();
  rmSync(folder, { recursive: true, force: true });
  if (server) await onServer(server, `DROP DATABASE IF EXISTS "${database}" WITH (FORCE)`);
}
