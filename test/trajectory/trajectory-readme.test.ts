import { readFileSync } from 'node:fs';
import path from 'node:path';
import { actedOn, fullDraft } from '../harness/exemption-requests';
import { PROVIDERS, sent } from '../harness/referrals';
import { startTestGraph, type TestGraph } from '../harness/test-graph';
import { trajectoryActed } from '../harness/trajectories';

let graph: TestGraph;
beforeAll(async () => {
  graph = await startTestGraph();
});
afterAll(() => graph?.stop());

const README = readFileSync(path.resolve(__dirname, '../../README.md'), 'utf8');
const SECTION = README.slice(README.indexOf('\n## One learner, several roads\n'));
/** The first block of the section in a language that opens so. */
const block = (language: string, opening: string): string =>
  new RegExp(`\\n\`\`\`${language}\\n(${opening}[\\s\\S]*?)\`\`\``).exec(SECTION)![1]!;

describe('the README', () => {
  it('proposes a trajectory and reads it, with what belongs to it, as it says', async () => {
    const lead = await graph.token(PROVIDERS.Clb);
    const { data, errors } = await graph.ask(
      block('graphql', 'mutation Propose'),
      JSON.parse(block('json', '{')),
      lead,
    );
    expect(errors).toBeUndefined();
    const { trajectoryId: id, version, warnings, statusImpacts } = data.proposeClbTrajectory;
    expect(warnings.map((warning: { id: string }) => warning.id)).toEqual([
      'GUARD_STATUS_CHECK',
      'GUARD_SCHOOL_FIRST',
    ]);
    expect(statusImpacts).toHaveLength(5);

    const { referralId } = await sent(graph.ask, 'Cvo', lead);
    const { exemptionRequestId } = await actedOn(graph.ask, 'draft', 'Cvo', fullDraft('Cvo'), lead);
    const links = { referralIds: [referralId], exemptionRequestIds: [exemptionRequestId] };
    await trajectoryActed(graph.ask, 'change', 'Clb', { id, expectedVersion: version, ...links }, lead);

    const read = await graph.ask(block('graphql', 'query Road'), { id }, lead);
    expect(read.errors).toBeUndefined();
    const name = expect.any(String);
    expect(read.data.clbTrajectory).toMatchObject({
      status: 'PROPOSED',
      // Every offering is one of the demonstration catalogue.
      components: [
        {
          offering: { title: name },
          provider: { name },
          state: 'PLANNED',
          agreed: null,
          title: 'Nederlands',
        },
        { offering: { title: 'Zorgkundige' }, agreed: null },
        { offering: { title: name }, agreed: true, title: null },
      ],
      referrals: [{ id: referralId, status: 'SENT', receiver: { name } }],
      exemptionRequests: [{ id: exemptionRequestId, status: 'DRAFT' }],
    });
    expect(read.data.clbTrajectory.exemptionRequests[0].lines[0]).toMatchObject({ decision: null });
  });
});
