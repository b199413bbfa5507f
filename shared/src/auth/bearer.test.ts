import { bearerToken } from './bearer';
import { TokenRefused } from './token-refused';

describe('an authorization header', () => {
  it('that is absent asks for nothing', () => {
    expect(bearerToken(undefined)).toBeUndefined();
  });

  it.each(['Bearer abc.DEF-_.123', 'bearer abc.DEF-_.123', 'BEARER   abc.DEF-_.123'])(
    '%j gives its token',
    (header) => {
      expect(bearerToken(header)).toBe('abc.DEF-_.123');
    },
  );

  it.each([
    '',
    ' ',
    'Bearer',
    'Bearer ',
    'abc.def.ghi',
    'Basic dXNlcjp3b3Jk',
    'Bearer abc def',
    'Bearer abc, Bearer def',
    'Bearer: abc',
    'Bearer\tabc',
    ' Bearer abc',
    'Bearer abc ',
    'Bearer abc\n',
    'Bearer "abc"',
    'Bearerabc',
  ])('%j is refused as malformed, without being quoted', (header) => {
    expect(() => bearerToken(header)).toThrow(TokenRefused);
    expect(() => bearerToken(header)).toThrow(expect.objectContaining({ reason: 'malformed' }));
    expect(() => bearerToken(header)).not.toThrow('abc');
  });
});
