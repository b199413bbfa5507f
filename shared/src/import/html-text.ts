import { compile, type FormatCallback, type HtmlToTextOptions } from 'html-to-text';
import { type HtmlNode, mathText, subscript, superscript } from './html-math';

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
    superscript: inline((node) => superscript(textOf(node).trim())),
    subscript: inline((node) => subscript(textOf(node).trim())),
    math: inline(mathText),
    alternative: (element, _walk, builder) => builder.addInline(String(element.attribs.alt ?? '')),
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
    ...['math', 'msup', 'msub', 'msubsup', 'mfrac', 'msqrt'].map((selector) => ({
      selector,
      format: 'math',
    })),
  ],
};
const convert = compile(OPTIONS);
const convertPictures = compile({
  ...OPTIONS,
  selectors: [...OPTIONS.selectors!, { selector: 'img', format: 'alternative' }],
});

/** "Smaller than" before a variable: no element has such a name, or it would have attributes with a value only. */
const SMALLER_THAN =
  /<(?=[a-z](?![\w:-]))(?![abipqsu](?:\s+[\w:-]+\s*=\s*(?:"[^"]*"|'[^']*'|[^\s"'<>]+))*\s*\/?>)/gi;
/** Stands for a space of indentation while a text is converted again. */
const INDENT = '\uE000';

/**
 * Plain text of an HTML fragment: list items on lines with a dash, cells of a table apart by `|`, raised digits as
 * such, formulas on a line, links by their text only, a picture that stands alone by its description. No tag survives,
 * escaped ones neither.
 */
export function htmlToText(html: string): string {
  return plain(html, convert) || plain(html, convertPictures);
}

function plain(html: string, converter: (html: string) => string): string {
  const once = (given: string): string => converter(given.replace(SMALLER_THAN, '&lt;'));
  let text = once(html);
  for (let pass = 1; pass < MAX_PASSES && ESCAPED_MARKUP.test(text); pass++) {
    const lines = text.replace(/\n( *)/g, (_break, { length }: string) => `<br>${INDENT.repeat(length)}`);
    text = once(lines).replaceAll(INDENT, ' ');
  }
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

function inline(read: (node: HtmlNode) => string): FormatCallback {
  return (element, _walk, builder) => {
    const text = read(element as HtmlNode);
    if (text) builder.addInline(text, { noWordTransform: true });
  };
}

function textOf(node: HtmlNode): string {
  return (node.data ?? '') + (node.children ?? []).map(textOf).join('');
}
