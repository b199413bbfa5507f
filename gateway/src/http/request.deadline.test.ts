import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { startDeadline } from './request.deadline';

/** Twenty listeners on one deadline; in a process of its own, since jest does not see Node's warnings. */
const MANY_LISTENERS = `
  const { startDeadline } = require('./request.deadline.ts');
  const deadline = startDeadline(1000);
  for (let count = 0; count < 20; count++) deadline.signal.addEventListener('abort', () => undefined);
  deadline.end();
`;

describe('the deadline of a request', () => {
  it('is shared by any number of fetches without a warning', async () => {
    const options = ['-r', '@swc-node/register', '-e', MANY_LISTENERS];
    const { stderr } = await promisify(execFile)(process.execPath, options, { cwd: __dirname });
    expect(stderr).not.toMatch(/MaxListeners/);
  });

  it('aborts what is under way when it passes or when nobody waits, but not at an ordinary end', async () => {
    const [passed, abandoned, ended] = [startDeadline(1), startDeadline(60_000), startDeadline(60_000)];
    const aborted = new Promise((done) => passed.signal.addEventListener('abort', done));
    abandoned.abandon();
    ended.end();
    await aborted;
    expect([passed, abandoned, ended].map(({ signal }) => signal.aborted)).toEqual([true, true, false]);
  });
});
