import { CatalogueVersion } from './catalogue.version';

describe('a catalogue version', () => {
  it('is known for a second after the question that told it began', () => {
    const version = new CatalogueVersion();
    expect(version.current(0)).toBeUndefined();
    version.learn('7', 100, 300);
    expect([300, 1_100, 1_101].map((now) => version.current(now))).toEqual(['7', '7', undefined]);
    version.learn('7', 600, 700);
    expect(version.current(1_600)).toBe('7');
    // A slower question that began earlier proves nothing more.
    version.learn('7', 200, 900);
    expect(version.current(1_601)).toBeUndefined();
  });

  it('moves on with a question that began after the last was answered', () => {
    const version = new CatalogueVersion();
    version.learn('7', 0, 10);
    version.learn('8', 10, 20);
    expect(version.current(20)).toBe('8');
  });

  it('is nobody knows which after two that overlap, until a later one tells', () => {
    const version = new CatalogueVersion();
    version.learn('8', 0, 20);
    version.learn('7', 10, 30);
    expect(version.current(30)).toBeUndefined();
    version.learn('7', 25, 40);
    expect(version.current(40)).toBeUndefined();
    version.learn('8', 41, 50);
    expect(version.current(50)).toBe('8');
  });

  it('may become a lower one, as after a restored backup', () => {
    const version = new CatalogueVersion();
    version.learn('8', 0, 10);
    version.learn('3', 11, 20);
    expect([version.current(20), version.last]).toEqual(['3', '3']);
  });
});
