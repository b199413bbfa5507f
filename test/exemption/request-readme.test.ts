import { readFileSync } from 'node:fs';
import path from 'node:path';
import { actedOn } from '../harness/exemption-requests';
import { PROVIDERS } from '../harness/referrals';
import { startTestGraph, type TestGraph } from '../harness/test-graph';

let graph: TestGraph;
beforeAll(async () => {
  graph = await startTestGraph();
});
afterAll(() => graph?.stop());

const README = readFileSync(path.resolve(__dirname, '../../README.md'), 'utf8');
/** The block of the README that opens with an operation of this name. */
const block = (name: string): string =>
  new RegExp(`\\n\`\`\`graphql\\n((?:query|mutation) ${name}\\b[\\s\\S]*?)\`\`\``).exec(README)![1]!;

describe('the README', () => {
  it('asks for an exemption, decides and reads it as it says', async () => {
    const requester = await graph.token(PROVIDERS.Clb);
    const decider = await graph.token(PROVIDERS.Cvo);
    const asked = await graph.ask(block('Ask'), {}, requester);
    expect(asked).toMatchObject({ data: { draftCvoExemptionRequest: { status: 'DRAFT', version: 1 } } });
    const id = asked.data.draftCvoExemptionRequest.exemptionRequestId as string;
    const move = (to: string, expectedVersion: number, token: string) =>
      actedOn(graph.ask, 'move', 'Cvo', { id, expectedVersion, to }, token);
    await move('SUBMITTED', 1, requester);
    await move('UNDER_REVIEW', 2, decider);
    const decided = await graph.ask(block('Decide'), { id }, decider);
    expect(decided).toMatchObject({ data: { decideCvoExemptionRequest: { status: 'DECIDED' } } });
    const { data, errors } = await graph.ask(block('Requested'), {}, requester);
    expect(errors).toBeUndefined();
    expect(data.cvoExemptionRequests.nodes).toMatchObject([{ id, lines: [{ decision: 'GRANTED' }, {}] }]);
  });
});
