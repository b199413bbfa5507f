import { resolve } from 'node:path';
import { parse } from 'graphql';
import { loadExamples, readExample, tabName } from './example.loader';

const TEXT = '# audience: analyst\n# nl: Tel dit. Een zin.\n# en: Count this. A sentence.\n{ a }\n';

describe('an example', () => {
  it('names its tab in both languages', () => {
    const example = readExample('a.graphql', TEXT);
    expect(example).toMatchObject({ audience: 'analyst', nl: 'Tel dit. Een zin.', query: TEXT });
    expect(tabName(example)).toBe('Tel dit / Count this');
  });

  it.each([
    ['# nl', /lacks the comment line "# nl: ..."/],
    ['# audience: analyst', /lacks the comment line "# audience: ..."/],
    ['analyst', /has the audience "nobody"/],
  ])('without %s is refused', (part, message) => {
    const text = TEXT.replace(part, part === 'analyst' ? 'nobody' : '#');
    expect(() => readExample('a.graphql', text)).toThrow(message);
  });

  it('of the package is a query', async () => {
    const examples = await loadExamples(resolve(__dirname, '../../examples'));
    expect(examples.length).toBeGreaterThan(1);
    examples.forEach(({ query }) => expect(() => parse(query)).not.toThrow());
  });
});
