import { randomBytes, randomInt } from 'node:crypto';

const DIGITS = 12;
const INSZ_DIGITS = 11;
const NUMBER_DIGITS = 9;
const EXCERPT = 30;
/** Letters only: a number by chance could be taken for a national number, and be refused. */
const LETTERS = 'abcdefghijklmnopqrstuvwxyz';

/** Unique texts to put in personal fields, and where they were found afterwards. */
export class Canaries {
  /** Stands in every text canary of this run and nowhere else. */
  readonly marker = `q${word(13)}`;
  private readonly places = new Map<string, string>();
  private readonly numbers = new Map<string, string>();
  private readonly codes = new Map<string, string>();
  private readonly encoded = encodings(this.marker);

  /** How many there are. */
  get size(): number {
    return this.places.size + this.numbers.size;
  }

  /** A new text; letters only. */
  text(place: string): string {
    const canary = `${this.marker}${inLetters(this.places.size)}`;
    this.places.set(canary, place);
    return canary;
  }

  /** A new e-mail address. */
  email(place: string): string {
    return `${this.text(place)}@example.org`;
  }

  /** A new telephone number, or another row of digits. */
  digits(place: string): string {
    let digits: string;
    do digits = `0${Array.from({ length: DIGITS - 1 }, () => randomInt(10)).join('')}`;
    while (this.numbers.has(digits));
    this.numbers.set(digits, place);
    return digits;
  }

  /** A new number, as JSON and GraphQL write one. */
  number(place: string): number {
    const number = randomInt(10 ** (NUMBER_DIGITS - 1), 10 ** NUMBER_DIGITS);
    this.numbers.set(String(number), place);
    return number;
  }

  /** A number of an invented person that passes the check of a national number. */
  insz(place: string): string {
    const rest = `85${String(randomInt(1, 13)).padStart(2, '0')}15${String(randomInt(1, 999)).padStart(3, '0')}`;
    const digits = rest + String(97 - (Number(rest) % 97)).padStart(2, '0');
    this.numbers.set(digits, place);
    return digits;
  }

  /** A code that the graph itself made, and that may stand nowhere but in the answer to who gets it. */
  code(place: string, code: string): string {
    this.codes.set(bare(code), place);
    return code;
  }

  /** The texts, numbers and codes that a text holds, each with where it was put and what stands around it. */
  found(text: string): string[] {
    return [...this.foundTexts(text), ...this.foundNumbers(text)];
  }

  /** How many different text canaries a text holds in clear. */
  count(text: string): number {
    const all = text.match(new RegExp(`${this.marker}[${LETTERS}]*`, 'g')) ?? [];
    return new Set(all.filter((one) => this.places.has(one))).size;
  }

  private foundTexts(text: string): string[] {
    const lower = text.toLowerCase();
    const found: string[] = [];
    for (let at = lower.indexOf(this.marker); at >= 0; at = lower.indexOf(this.marker, at + 1)) {
      const [canary] = new RegExp(`[${LETTERS}]+`).exec(lower.slice(at))!;
      found.push(`${this.places.get(canary) ?? 'a part of one'}: ${around(text, at, canary.length)}`);
    }
    for (const [form, encoded] of this.encoded) {
      const at = (form === 'hex' ? lower : text).indexOf(encoded);
      if (at >= 0) found.push(`as ${form}: ${around(text, at, encoded.length)}`);
    }
    return found;
  }

  private foundNumbers(text: string): string[] {
    const found: string[] = [];
    const look = (pattern: RegExp, known: ReadonlyMap<string, string>): void => {
      for (const match of text.matchAll(pattern)) {
        const place = known.get(bare(match[1]!));
        if (place) found.push(`${place}: ${around(text, match.index, match[1]!.length)}`);
      }
    };
    for (const length of [DIGITS, INSZ_DIGITS, NUMBER_DIGITS])
      look(new RegExp(`(?=(\\d{${length}}))`, 'g'), this.numbers);
    look(/(?=([0-9A-Z]{4}-?[0-9A-Z]{4}-?[0-9A-Z]{4}))/gi, this.codes);
    return found;
  }
}

/** A code without what people add to it. */
function bare(code: string): string {
  return code.toUpperCase().replaceAll('-', '');
}

function around(text: string, at: number, length: number): string {
  return JSON.stringify(text.slice(Math.max(0, at - EXCERPT), at + length + EXCERPT));
}

function word(length: number): string {
  return [...randomBytes(length)].map((byte) => LETTERS[byte % LETTERS.length]).join('');
}

/** A number in letters, closed by one that is in none: no canary is the beginning of another. */
function inLetters(number: number): string {
  return `${[...String(number)].map((digit) => LETTERS[Number(digit)]).join('')}z`;
}

/** What a marker looks like within a longer text that was encoded: in hexadecimal, and in base64 at each offset. */
function encodings(marker: string): [string, string][] {
  const base64 = [0, 1, 2].map((offset): [string, string] => {
    const whole = Buffer.from('x'.repeat(offset) + marker).toString('base64url');
    const first = Math.ceil((offset * 8) / 6);
    const last = Math.floor(((offset + marker.length) * 8) / 6);
    return ['base64', whole.slice(first, last)];
  });
  return [['hex', Buffer.from(marker).toString('hex')], ...base64];
}
