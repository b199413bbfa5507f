import type { RunningGateway } from '@leerwegen/gateway/gateway-server';
import { isAllowed, LARGEST_TRIED, largestAllowed, WORST_OPERATIONS } from '../bench/worst-operations';
import { post, startUnservedGateway } from '../harness/test-graph';

let gateway: RunningGateway;
beforeAll(async () => {
  gateway = await startUnservedGateway();
});
afterAll(() => gateway.stop());

/** The size from which each shape is refused; how long the one before takes is what `npm run bench -- planning` tells. */
describe('operations that take long to plan', () => {
  it.each(WORST_OPERATIONS)('are refused: $name', async (family) => {
    const url = `${gateway.url}/graphql`;
    const size = await largestAllowed(family, (operation) => isAllowed(url, operation));
    expect(size).toBeGreaterThan(0);
    expect(size).toBeLessThan(LARGEST_TRIED);
    const { data, errors } = await post(url, family.operation(size + 1));
    expect(data).toBeUndefined();
    // Some cost too much before they take long to plan.
    expect(['GRAPHQL_VALIDATION_FAILED', 'BAD_USER_INPUT']).toContain(errors![0]!.extensions.code);
  });
});
