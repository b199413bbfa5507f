import { InputError } from '@leerwegen/shared/import/input-error';
import { type BenchArguments, benchArguments, type BenchName } from './bench-arguments';
import { fuzzBench } from './fuzz.bench';
import { gatewayBench } from './gateway.bench';
import { orientationBench } from './orientation.bench';
import { pagingBench } from './paging.bench';
import { planningBench } from './planning.bench';
import { referralsBench } from './referrals.bench';
import { restartBench } from './restart.bench';
import { startBench } from './start.bench';

type Bench = (options: BenchArguments & { signal: AbortSignal }) => Promise<string[]>;
const RUN: Record<BenchName, Bench> = {
  fuzz: fuzzBench,
  gateway: gatewayBench,
  orientation: orientationBench,
  paging: pagingBench,
  planning: planningBench,
  referrals: referralsBench,
  restart: restartBench,
  start: startBench,
};

// npm run bench -- fuzz | gateway | orientation | paging | planning | referrals | restart | start
const stopping = new AbortController();
process.once('SIGINT', () => stopping.abort());
process.once('SIGTERM', () => stopping.abort());
Promise.resolve()
  .then(() => {
    const options = benchArguments(process.argv.slice(2), process.env);
    return RUN[options.what]({ ...options, signal: stopping.signal });
  })
  .then((failures) => {
    for (const failure of failures) console.error(`FAILED ${failure}`);
    process.exitCode = failures.length > 0 ? 1 : 0;
  })
  .catch((error: Error) => {
    if (error.name === 'AbortError') console.error('Stopped.');
    else console.error(error instanceof InputError ? error.message : error);
    process.exitCode = 1;
  });
