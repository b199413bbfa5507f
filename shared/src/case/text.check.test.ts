import { checkedText, requiredText } from './text.check';

describe('a text', () => {
  it.each([
    '',
    ' ',
    '\u200b',
    '\u00a0\u2060\ufeff',
    '\u3164',
    '\u2800 \u2800',
    '\u0301',
    '\u00ad\u034f',
    '\u0085',
  ])('of which nothing is seen is none: %j', (text) => {
    expect(checkedText('input.note', text, { most: 10 })).toBeNull();
    expect(() => requiredText('input.note', text, { most: 10 })).toThrow('input.note: is empty');
  });

  it.each(['a', ' é ', '1\u200b', '☑', 'ع', '👩\u200d🎓', '.'])('that is seen stays: %j', (text) => {
    expect(checkedText('input.note', text, { most: 10 })).toBe(text.trim());
  });

  it.each(['\0', '\u0001\u0002', '\ud800'])(
    'that cannot be kept is refused, not taken for none: %j',
    (text) => {
      expect(() => checkedText('input.note', text, { most: 10 })).toThrow('control characters');
    },
  );

  it('of a telephone number may pass the check by chance, but not in the official form of whatever digits', () => {
    const form = { most: 30, telephone: true };
    expect(checkedText('input.contact', '85073003328', form)).toBe('85073003328');
    for (const text of ['85.07.30-033.28', '８５.０７.３０-０３３.２８'])
      expect(() => checkedText('input.contact', text, form)).toThrow('national number');
  });
});
