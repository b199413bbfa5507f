import { report, runUntilStopped } from '@leerwegen/shared/server/process-lifecycle';
import { startGateway } from './gateway-server';
import { createLog } from './gateway.log';
import { readSettings } from './gateway.settings';

// Process of the gateway: everything it needs to know comes from the environment.
runUntilStopped(async () => {
  const settings = readSettings(process.env);
  const gateway = await startGateway({ ...settings, log: createLog(settings.logLevel) });
  report({ type: 'ready', text: `Gateway on ${gateway.url}/graphql` });
  return gateway.stop;
});
