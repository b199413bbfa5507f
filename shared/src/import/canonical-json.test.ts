import { canonicalHash, canonicalJson } from './canonical-json';

describe('canonicalJson', () => {
  it('sorts keys at every depth and writes no white space', () => {
    expect(canonicalJson({ b: [1, { d: null, c: 'é"' }], a: false })).toBe(
      '{"a":false,"b":[1,{"c":"é\\"","d":null}]}',
    );
  });

  it('hashes the UTF-8 of it', () => {
    expect(canonicalHash([])).toBe('4f53cda18c2baa0c0354bb5f9a3ecbe5ed12ab4d8e11ba873c2f11161202b945');
  });
});
