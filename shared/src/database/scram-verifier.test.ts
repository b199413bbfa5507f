import { scramVerifier, verifies } from './scram-verifier';

describe('a verifier of a password', () => {
  it('is the one of RFC 7677, whose server signature it gives', () => {
    const verifier = scramVerifier('pencil', Buffer.from('W22ZaJ0SNY7soEsUEjb6gQ==', 'base64'), 4096);
    expect(verifier).toBe(
      'SCRAM-SHA-256$4096:W22ZaJ0SNY7soEsUEjb6gQ==$WG5d8oPm3OtcPnkdi4Uo7BkeZkBFzpcXkuLmtbsT4qY=:wfPLwcE6nTWhTAmQ7tl2KeoiWGPlZqQxSrmfPwDl2dU=',
    );
  });

  it('is another each time, and of this password only', () => {
    const [one, other] = [scramVerifier('geheim'), scramVerifier('geheim')];
    expect(one).not.toBe(other);
    for (const verifier of [one, other]) {
      expect(verifies(verifier, 'geheim')).toBe(true);
      expect(verifies(verifier, 'Geheim')).toBe(false);
    }
  });

  it.each([null, '', 'md5a6343a68d964ca596d9752250d54bb8a', 'SCRAM-SHA-256$x:y$z'])(
    'is not %j',
    (verifier) => {
      expect(verifies(verifier, 'geheim')).toBe(false);
    },
  );
});
