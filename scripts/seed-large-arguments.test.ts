import { seedLargeArguments } from './seed-large-arguments';

const read = (...given: string[]): unknown => seedLargeArguments(given, ['school', 'cvo']);

describe('the arguments of seed:large', () => {
  it('are a number of offerings; the rest has a default', () => {
    expect(read('--offerings', '1000000')).toEqual({ offerings: 1_000_000, subgraph: 'school', seed: 1 });
    expect(read('--offerings=5', '--subgraph', 'cvo', '--seed', '0')).toEqual({
      offerings: 5,
      subgraph: 'cvo',
      seed: 0,
    });
  });

  it.each<[string[], string]>([
    [[], '--offerings is missing'],
    [['--offerings', '0'], '--offerings is "0"; expected a whole number from 1 to 2000000'],
    [['--offerings', '2000001'], '--offerings is "2000001"'],
    [['--offerings', '1e6'], '--offerings is "1e6"'],
    [['--offerings', '-5'], '--offerings'],
    [['--offerings', '10', '--seed', '1.5'], '--seed is "1.5"; expected a whole number from 0 to 4294967295'],
    [['--offerings', '10', '--subgraph', 'clb'], '--subgraph is "clb"; expected one of school, cvo'],
    [['--offerings', '10', '--sed', '1'], '--sed'],
    [['10'], '10'],
  ])('%j are an error that says what is expected', (given, text) => {
    expect(() => read(...given)).toThrow(text);
    expect(() => read(...given)).toThrow('npm run seed:large -- --offerings <number>');
  });
});
