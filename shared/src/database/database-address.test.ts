import { databaseAddress, readDatabaseAddress, usesEmbedded } from './database-address';

const OWN = 'postgresql://own@127.0.0.1/own';
const SHARED = 'postgres://shared@127.0.0.1/shared';
const DATA = '/srv/leerwegen';

describe('the address of a database', () => {
  it.each([
    ['its own variable', { CVO_DATABASE_URL: OWN, DATABASE_URL: SHARED }, { url: OWN }],
    ['its own variable alone', { CVO_DATABASE_URL: OWN }, { url: OWN }],
    ['the shared variable', { DATABASE_URL: SHARED }, { url: SHARED }],
    [
      'the shared variable when its own is empty',
      { CVO_DATABASE_URL: '', DATABASE_URL: SHARED },
      { url: SHARED },
    ],
    [
      'the shared variable, not that of another subgraph',
      { SCHOOL_DATABASE_URL: OWN, DATABASE_URL: SHARED },
      { url: SHARED },
    ],
  ])('is that of %s', (_name, environment, address) => {
    expect(databaseAddress('cvo', environment)).toEqual(address);
    expect(usesEmbedded('cvo', environment)).toBe(false);
  });

  it.each([{}, { DATABASE_URL: '' }, { SCHOOL_DATABASE_URL: OWN }])(
    'is the embedded database for %j',
    (environment) => {
      const all = { ...environment, LEERWEGEN_DATA: DATA };
      expect(databaseAddress('cvo', all)).toEqual({ host: DATA, port: 5432 });
      expect(usesEmbedded('cvo', all)).toBe(true);
    },
  );

  it.each([
    ['DATABASE_URL', 'mysql://user:hidden-word@host/db'],
    ['DATABASE_URL', 'localhost:5432'],
    ['DATABASE_URL', 'postgresql://'],
    ['CVO_DATABASE_URL', 'http://user:hidden-word@host'],
    ['CVO_DATABASE_URL', ' postgresql://host/db'],
  ])('%s = %j is an error that names the variable, never its value', (variable, value) => {
    expect.assertions(2);
    try {
      databaseAddress('cvo', { DATABASE_URL: SHARED, [variable]: value });
    } catch (error) {
      expect((error as Error).message).toMatch(new RegExp(`^${variable} .*postgresql://`));
      expect((error as Error).message).not.toContain('hidden-word');
    }
  });
});

describe('where a catalogue is read', () => {
  it('is elsewhere where its variable says so, and never by the variable of all', () => {
    expect(readDatabaseAddress('cvo', { CVO_READ_DATABASE_URL: OWN })).toEqual({ url: OWN });
    const others = { DATABASE_URL: SHARED, CVO_DATABASE_URL: OWN, SCHOOL_READ_DATABASE_URL: OWN };
    expect(readDatabaseAddress('cvo', { ...others, CVO_READ_DATABASE_URL: '' })).toBeUndefined();
  });

  it('is an error that names the variable when it is no URL of PostgreSQL', () => {
    expect(() => readDatabaseAddress('cvo', { CVO_READ_DATABASE_URL: 'standby' })).toThrow(
      /^CVO_READ_DATABASE_URL is not/,
    );
  });
});
