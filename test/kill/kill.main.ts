import { InputError } from '@leerwegen/shared/import/input-error';
import { killArguments } from './kill-arguments';
import { runKillTest } from './kill.run';

// npm run test:kill [-- --database embedded | postgresql] [--referrals <n>] [--kills <n>] [--seed <n>]
const stopping = new AbortController();
const began = Date.now();
const say = (text: string): void =>
  console.log(`${((Date.now() - began) / 1000).toFixed(1).padStart(6)} s  ${text}`);

process.once('SIGINT', () => stopping.abort());
process.once('SIGTERM', () => stopping.abort());
Promise.resolve()
  .then(() => runKillTest(killArguments(process.argv.slice(2), process.env), say, stopping.signal))
  .then((whole) => {
    process.exitCode = whole ? 0 : 1;
  })
  .catch((error: Error) => {
    if (error.name === 'AbortError') console.error('Stopped.');
    else console.error(error instanceof InputError ? error.message : error);
    process.exitCode = 1;
  });
