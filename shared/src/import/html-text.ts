import { compile, type FormatCallback, type HtmlToTextOptions } from 'html-to-text';

const SUPERSCRIPT = digits('0123456789+-=()n', '⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁼⁽⁾ⁿ');
const SUBSCRIPT = digits('0123456789+-=()', '₀₁₂₃₄₅₆₇₈₉₊₋₌₍₎');
/** Markup that was escaped once too often is converted again, at most so many times. */
const MAX_PASSES = 3;
const ESCAPED_MARKUP =
  /<\/?(?:p|br|ul|ol|li|div|span|b|i|em|strong|u|a|sub|sup|table|tbody|tr|td|th)(?:\s[^<>]*)?\/?>/i;

const formatCell: FormatCallback = (element, walk, builder) => {
  walk(element.children, builder);
  builder.addInline(' | ');
};

const OPTIONS: HtmlToTextOptions = {
  wordwrap: false,
  limits: { maxDepth: 100 },
  formatters: {
    cell: formatCell,
    superscript: raised(SUPERSCRIPT, '^'),
    subscript: raised(SUBSCRIPT, '_'),
  },
  selectors: [
    { selector: 'a', options: { ignoreHref: true } },
    { selector: 'ul', options: { itemPrefix: '- ' } },
    ...['img', 'script', 'style', 'template', 'iframe', 'object'].map((selector) => ({
      selector,
      format: 'skip',
    })),
    ...['h1', 'h2', 'h3', 'h4', 'h5', 'h6'].map((selector) => ({ selector, options: { uppercase: false } })),
    { selector: 'table', format: 'block' },
    { selector: 'tr', format: 'block', options: { leadingLineBreaks: 1, trailingLineBreaks: 1 } },
    { selector: 'td', format: 'cell' },
    { selector: 'th', format: 'cell' },
    { selector: 'sup', format: 'superscript' },
    { selector: 'sub', format: 'subscript' },
  ],
};
const convert = compile(OPTIONS);

/**
 * Plain text of an HTML fragment: list items on lines with a dash, cells of a table apart by `|`, raised digits as
 * such, links by their text only. No tag survives, escaped ones neither.
 */
export function htmlToText(html: string): string {
  let text = convert(html);
  for (let pass = 1; pass < MAX_PASSES && ESCAPED_MARKUP.test(text); pass++) text = convert(text);
  // A lone "smaller than" before a letter could be read as a tag by whoever shows the text as HTML.
  return tidy(text).replace(/<(?=[\p{Letter}/!?])/gu, '< ');
}

/** Each line without superfluous white space (its indentation stays); at most one empty line in a row. */
function tidy(text: string): string {
  return (
    text
      .split(/\r\n|\r|\n/)
      .map((line) => {
        const indentation = /^ */.exec(line)![0];
        const words = line.replace(/\s+/g, ' ').trim();
        return words === '' ? '' : `${indentation}${words.replace(/(?: ?\|)+$/, '')}`;
      })
      .join('\n')
      // Numbers of a list stand one place to the right, so that ten items align.
      .replace(/^( *) (?=\d+\. )/gm, '$1')
      .replace(/\n{3,}/g, '\n\n')
      .trim()
  );
}

function digits(from: string, to: string): Map<string, string> {
  const raisedCharacters = [...to];
  return new Map([...from].map((character, index) => [character, raisedCharacters[index]!]));
}

/** Characters of their own where Unicode has them (m²), else after a sign, so that 10³ never becomes 103. */
function raised(characters: Map<string, string>, sign: string): FormatCallback {
  return (element, _walk, builder) => {
    const text = textOf(element as TextNode).trim();
    const mapped = [...text].map((character) => characters.get(character));
    const whole = mapped.every((character) => character !== undefined);
    if (text) builder.addInline(whole ? mapped.join('') : `${sign}${text}`, { noWordTransform: true });
  };
}

interface TextNode {
  data?: string;
  children?: TextNode[];
}

function textOf(node: TextNode): string {
  return (node.data ?? '') + (node.children ?? []).map(textOf).join('');
}
