import { runAuditVerifyCommand } from '../../scripts/audit-verify-command';
import { AuditDatabase, SECRET, type AuditChain } from './audit-database';

let database: AuditDatabase;
let chain: AuditChain;
let empty: AuditChain;
beforeAll(async () => {
  database = await AuditDatabase.start();
});
afterAll(() => database.stop());
beforeEach(async () => {
  chain = await (await database.chain('one')).sealed();
  empty = await database.chain('two');
});
afterEach(async () => {
  await chain.drop();
  await empty.drop();
});

async function command(
  given: string[],
  environment = database.environment,
): Promise<{ exit: number; output: string; error: string }> {
  const result = { output: '', error: '' };
  const exit = await runAuditVerifyCommand(['one', 'two', 'unprepared'], given, {
    environment,
    output: { write: (text) => (result.output += text) },
    error: { write: (text) => (result.error += text) },
    subgraphKey: () => SECRET,
  });
  return { exit, ...result };
}
const head = async (): Promise<string> => /head (\S+)/.exec((await command(['one'])).output)![1]!;

describe('npm run audit:verify', () => {
  it('prints a line for each chain, with its head', async () => {
    const { exit, output, error } = await command(['one', 'two']);
    expect(output).toMatch(
      /^one: 12 events in 3 seals, head 3:[0-9a-f]{64}\ntwo: 0 events in 0 seals, head 0:0{64}\n$/,
    );
    expect({ exit, error }).toEqual({ exit: 0, error: '' });
  });

  it('takes the head that it printed, also after more events', async () => {
    const kept = await head();
    await chain.add(13, 13);
    await chain.sealer().stop();
    expect(await command(['one', '--expect', `one=${kept}`])).toMatchObject({ exit: 0 });
  });

  it('fails for one chain that is not whole, says where, and goes on with the next', async () => {
    const kept = await head();
    await chain.tamper(`UPDATE ~.audit_event SET subject = 'iemand' WHERE id = 6`);
    await chain.tamper('DELETE FROM ~.audit_event WHERE id = 7');
    const { exit, output } = await command(['one', 'two', '--expect', `one=4${kept.slice(1)}`]);
    expect(exit).toBe(1);
    expect(output.split('\n')).toEqual([
      expect.stringMatching(/^one: NOT WHOLE, 3 problems; 11 events in 3 seals, head 3:/),
      '  event-deleted: place 7, event 7',
      '  event-edited: place 6, event 6',
      '  truncated: seal 4 was expected and is gone',
      expect.stringMatching(/^two: 0 events/),
      '',
    ]);
    expect(output).not.toContain('iemand');
  });

  it('verifies all when none is named, and says which one it could not read', async () => {
    const { exit, output, error } = await command([]);
    expect(exit).toBe(1);
    expect(output).toMatch(/^one: .*\ntwo: .*\n$/);
    expect(error).toBe(
      'unprepared: not verified: there are no audit tables; "npm run databases" makes them\n',
    );
  });

  it('says what is wrong with its arguments, and when no database answers', async () => {
    expect(await command(['three'])).toMatchObject({
      exit: 1,
      output: '',
      error: expect.stringContaining('Unknown subgraph "three"'),
    });
    const nowhere = { ...database.environment, DATABASE_URL: '', LEERWEGEN_DATA: '/nonexistent/leerwegen' };
    expect(await command(['one'], nowhere)).toMatchObject({
      exit: 1,
      error: expect.stringContaining('ONE_DATABASE_URL'),
    });
  });
});
