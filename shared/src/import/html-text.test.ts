import fc from 'fast-check';
import { htmlToText } from './html-text';

const CASES: [string, string, string][] = [
  ['a paragraph', '<p>De leerlingen zwemmen.</p>', 'De leerlingen zwemmen.'],
  ['plain text', 'De leerlingen zwemmen;', 'De leerlingen zwemmen;'],
  ['two paragraphs', '<p>Een</p><p>Twee</p>', 'Een\n\nTwee'],
  ['a nested list', '<ul><li>a<ul><li>b</li></ul></li><li>c</li></ul>', '- a\n  - b\n- c'],
  ['a numbered list', '<ol><li>a</li><li>b</li></ol>', '1. a\n2. b'],
  ['entities', 'caf&eacute;&nbsp;&amp; bar &lt; 5 &euro;', 'café & bar < 5 €'],
  ['raised and lowered digits', 'x<sup>2</sup> en CO<sub>2</sub>', 'x² en CO₂'],
  ['raised words', 'x<sup>ab</sup>', 'x^ab'],
  ['a link', '<a href="javascript:alert(1)">hier</a>', 'hier'],
  ['a script', 'a<script>alert(1)</script><style>b{}</style>c', 'ac'],
  ['a picture', 'a<img src=x onerror=alert(1)>b', 'ab'],
  ['a table', '<table><tr><th>a</th><th>b</th></tr><tr><td>1</td><td>2</td></tr></table>', 'a | b\n1 | 2'],
  ['markup that was escaped', '&lt;p&gt;tekst&lt;/p&gt;', 'tekst'],
  ['an escaped script', '&lt;script&gt;x', '< script>x'],
  [
    'escaped markup within a list',
    '<ul><li>een &lt;b&gt;vet&lt;/b&gt; woord<ul><li>diep</li></ul></li><li>twee</li></ul>',
    '- een vet woord\n  - diep\n- twee',
  ],
  [
    'a formula',
    '<math><msup><mi>x</mi><mn>2</mn></msup><mo>+</mo><mfrac><mn>1</mn><mn>2</mn></mfrac></math>',
    'x²+1/2',
  ],
  [
    'a formula with more in it',
    '<math> <msub><mi>a</mi><mi>i</mi></msub> <mfrac><mrow><mi>x</mi><mo>+</mo><mn>1</mn></mrow><mi>y</mi></mfrac></math>',
    'a_i(x+1)/y',
  ],
  ['lowered letters and negative powers', 'x<sub>i</sub> y<sup>-1</sup>', 'x_i y⁻¹'],
  ['variables that are compared', 'x<y maar y>z', 'x< y maar y>z'],
  ['variables that are called as elements', 'a<b maar b>c', 'a< b maar b>c'],
  ['elements of one letter', '<p class="x">a <b>b</b> <a href=x>c</a></p>', 'a b c'],
  ['a picture that stands alone', '<p><img src="x.png" alt="Een driehoek"></p>', 'Een driehoek'],
  ['a picture in a text', 'a <img src="x.png" alt="Logo"> b', 'a b'],
  ['white space', '  veel \n\n\n\n ruimte\t&nbsp; ', 'veel ruimte'],
  ['nothing', '<p>&nbsp;</p>', ''],
  ['a heading', '<h2>Titel</h2>', 'Titel'],
];

describe('htmlToText', () => {
  it.each(CASES)('reads %s', (_name, html, text) => expect(htmlToText(html)).toBe(text));

  it('lets no tag survive and never throws', () => {
    const piece = fc.oneof(
      fc.string(),
      fc.constantFrom(
        '<',
        '>',
        '</',
        '&lt;',
        '&gt;',
        '&amp;lt;',
        '<b>',
        '</p>',
        '<ul><li>',
        '<!--',
        '<script',
        '"',
        ' ',
        'a',
      ),
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 30 }), (pieces) => {
        expect(htmlToText(pieces.join(''))).not.toMatch(/<[a-z/!?]/i);
      }),
      { numRuns: 500 },
    );
  });

  it('survives deep nesting', () => {
    expect(() => htmlToText('<div><ul><li>'.repeat(5000))).not.toThrow();
  });
});
