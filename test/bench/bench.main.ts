import { InputError } from '@leerwegen/shared/import/input-error';
import { benchArguments } from './bench-arguments';
import { pagingBench } from './paging.bench';

// npm run bench -- paging [--offerings 1000000] [--keep]
const stopping = new AbortController();
process.once('SIGINT', () => stopping.abort());
process.once('SIGTERM', () => stopping.abort());
Promise.resolve()
  .then(() => pagingBench({ ...benchArguments(process.argv.slice(2), process.env), signal: stopping.signal }))
  .then((failures) => {
    for (const failure of failures) console.error(`FAILED ${failure}`);
    process.exitCode = failures.length > 0 ? 1 : 0;
  })
  .catch((error: Error) => {
    if (error.name === 'AbortError') console.error('Stopped.');
    else console.error(error instanceof InputError ? error.message : error);
    process.exitCode = 1;
  });
