import { SaxesParser } from 'saxes';
import { InputError } from '../import/input-error';
import { type AllowTree, type AnswerName, ANSWERS } from './register-answer.allow-list';
import { elementsAt, type RegisterElement } from './register-element';

/** An answer of a register, with nothing in it but what the allow-list names. */
export interface RegisterAnswer {
  name: AnswerName;
  root: RegisterElement;
}

/** Most bytes of a file: the longest known answers have some hundreds of kilobytes. */
export const MAX_ANSWER_BYTES = 10 * 1024 * 1024;
const MAX_DEPTH = 50;
/** Thirty times what the longest known answers have. */
const MAX_ELEMENTS = 200_000;
/** Longer than any official name; nothing longer comes out. */
const MAX_TEXT = 1_000;

/** Answers come bare, or in the envelope of the SOAP service that gives them. */
const DOCUMENT: AllowTree = new Map<string, AllowTree>([
  ...ANSWERS,
  ['Envelope', new Map<string, AllowTree>([['Body', ANSWERS]])],
]);

/**
 * Reads an answer, piece by piece. There are no entities but the five of XML itself, since a DOCTYPE is refused;
 * nothing outside the text is ever opened.
 *
 * @param name the name of the file, for messages
 * @throws InputError when it is too large, is not well-formed, or is no answer that is known; never with its content
 */
export async function readRegisterAnswer(
  pieces: AsyncIterable<string> | Iterable<string>,
  name: string,
): Promise<RegisterAnswer> {
  const reader = new AnswerReader(name);
  let bytes = 0;
  for await (const piece of pieces) {
    bytes += Buffer.byteLength(piece);
    if (bytes > MAX_ANSWER_BYTES)
      throw new InputError(`${name} is larger than ${MAX_ANSWER_BYTES / 1024 / 1024} MB`);
    reader.write(piece);
  }
  return reader.end();
}

interface Open {
  element: RegisterElement;
  allowed: AllowTree;
}

class AnswerReader {
  private readonly parser = new SaxesParser({ xmlns: true });
  private readonly document: Open = { element: elementNamed(''), allowed: DOCUMENT };
  /** The open elements; null for those that are not kept. */
  private readonly open: (Open | null)[] = [];
  private elements = 0;

  constructor(private readonly name: string) {
    // The parser's own words may repeat a part of the text.
    this.parser.on('error', () => this.refuse(`is no well-formed XML at line ${this.parser.line}`));
    this.parser.on('doctype', () => this.refuse('has a DOCTYPE, which is not read'));
    this.parser.on('xmldecl', ({ encoding }) => {
      if (encoding && !/^(?:utf-?8|us-ascii)$/i.test(encoding)) this.refuse('does not say that it is UTF-8');
    });
    this.parser.on('opentag', ({ local }) => this.openElement(local));
    this.parser.on('closetag', () => this.open.pop());
    this.parser.on('text', (text) => this.addText(text));
    this.parser.on('cdata', (text) => this.addText(text));
  }

  write(piece: string): void {
    this.parser.write(piece);
  }

  end(): RegisterAnswer {
    this.parser.close();
    for (const name of ANSWERS.keys())
      for (const path of [name, `Envelope/Body/${name}`]) {
        const [root] = elementsAt(this.document.element, path);
        if (root) return { name, root };
      }
    return this.refuse(`holds no answer; expected ${[...ANSWERS.keys()].join(' or ')}`);
  }

  private openElement(name: string): void {
    if (++this.elements > MAX_ELEMENTS) this.refuse(`has more than ${MAX_ELEMENTS} elements`);
    if (this.open.length >= MAX_DEPTH) this.refuse(`has elements in elements, more than ${MAX_DEPTH} deep`);
    const parent = this.open.length === 0 ? this.document : this.open.at(-1);
    const allowed = parent?.allowed.get(name);
    if (!parent || !allowed) return void this.open.push(null);
    const element = elementNamed(name);
    parent.element.children.push(element);
    this.open.push({ element, allowed });
  }

  private addText(text: string): void {
    const top = this.open.at(-1);
    if (top && top.allowed.size === 0 && top.element.text.length < MAX_TEXT)
      top.element.text = (top.element.text + text).slice(0, MAX_TEXT);
  }

  private refuse(problem: string): never {
    throw new InputError(`${this.name} ${problem}`);
  }
}

function elementNamed(name: string): RegisterElement {
  return { name, text: '', children: [] };
}
