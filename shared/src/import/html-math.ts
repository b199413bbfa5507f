/** The part of a parsed HTML node that is looked at. */
export interface HtmlNode {
  name?: string;
  data?: string;
  children?: HtmlNode[];
}

const SUPERSCRIPT = digits('0123456789+-=()n', '⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁼⁽⁾ⁿ');
const SUBSCRIPT = digits('0123456789+-=()', '₀₁₂₃₄₅₆₇₈₉₊₋₌₍₎');

/** A formula (MathML) on one line: x², a_i, 1/2. */
export function mathText(node: HtmlNode): string {
  const parts = (node.children ?? []).filter(({ name, data }) => name !== undefined || data?.trim());
  const part = (index: number): string => (parts[index] ? mathText(parts[index]) : '');
  switch (node.name) {
    case 'msup':
      return part(0) + superscript(part(1));
    case 'msub':
      return part(0) + subscript(part(1));
    case 'msubsup':
      return part(0) + subscript(part(1)) + superscript(part(2));
    case 'mfrac':
      return `${grouped(part(0))}/${grouped(part(1))}`;
    case 'msqrt':
      return `√${grouped(parts.map(mathText).join(''))}`;
    case 'annotation':
      return '';
    default:
      return (node.data ?? '').trim() + parts.map(mathText).join('');
  }
}

/** Characters of their own where Unicode has them (m²), else after a sign, so that 10³ never becomes 103. */
export function superscript(text: string): string {
  return raised(text, SUPERSCRIPT, '^');
}

/** As `superscript`, for what stands low. */
export function subscript(text: string): string {
  return raised(text, SUBSCRIPT, '_');
}

function raised(text: string, characters: Map<string, string>, sign: string): string {
  const mapped = [...text].map((character) => characters.get(character.replace('−', '-')));
  const whole = mapped.every((character) => character !== undefined);
  return text && (whole ? mapped.join('') : `${sign}${text}`);
}

function grouped(text: string): string {
  return /^[\p{Letter}\p{Number}]*$/u.test(text) ? text : `(${text})`;
}

function digits(from: string, to: string): Map<string, string> {
  const raisedCharacters = [...to];
  return new Map([...from].map((character, index) => [character, raisedCharacters[index]!]));
}
