import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { startTestGraph, type TestGraph } from '../harness/test-graph';

const FOLDER = path.resolve(__dirname, '../../gateway/examples');

let graph: TestGraph;
beforeAll(async () => {
  graph = await startTestGraph();
});
afterAll(() => graph.stop());

/** Whether anything but empty lists, nulls and zeros came back. */
function says(value: unknown): boolean {
  if (Array.isArray(value)) return value.some(says);
  if (typeof value === 'object' && value !== null) return Object.values(value).some(says);
  return Boolean(value);
}

describe('every example query', () => {
  it.each(readdirSync(FOLDER))(
    '%s answers on the demonstration catalogue, without an error',
    async (file) => {
      const { data, errors } = await graph.ask(readFileSync(path.join(FOLDER, file), 'utf8'));
      expect(errors).toBeUndefined();
      const silent = Object.entries(data).filter(([name, value]) => name !== 'unknown' && !says(value));
      expect(silent).toEqual([]);
    },
  );
});

describe('the README', () => {
  it('shows a query and its answer on the demonstration catalogue', async () => {
    const text = readFileSync(path.resolve(__dirname, '../../README.md'), 'utf8');
    const block = (language: string): string =>
      new RegExp(`\\n\`\`\`${language}\\n([\\s\\S]*?)\`\`\``).exec(text)![1]!;
    expect(await graph.ask(block('graphql'))).toMatchObject(JSON.parse(block('json')) as object);
  });
});
