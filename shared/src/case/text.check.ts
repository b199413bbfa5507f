import { badUserInput } from '../errors/user-error';
import { containsInsz } from '../vocabulary/insz';
import { latinDigits } from '../vocabulary/latin-digits';

// Control characters but line breaks and tabs, and halves of characters, which the database cannot store.
const UNSTORABLE = /[\0-\u0008\u000b\u000c\u000e-\u001f\u007f]|\p{Surrogate}/u;

/** Anything that is seen, or that is refused for what it is. */
const VISIBLE = /[^\s\p{Z}\p{Cf}\p{M}\p{Default_Ignorable_Code_Point}\u0080-\u009f\u2800]/u;

/** A national number as it is officially written, which no telephone number is. */
const NATIONAL_NUMBER = /\d{2}\.\d{2}\.\d{2}-\d{3}\.\d{2}/;

/** How a text may be. */
export interface TextForm {
  /** Most characters. */
  most: number;
  pattern?: RegExp;
  /** The pattern in words. */
  expected?: string;
  /** Telephone numbers may pass the check of a national number by chance. */
  telephone?: boolean;
}

/**
 * A text of an input, without white space around it; null when there is none, or nothing of it is seen. The error never holds the value.
 *
 * @throws BAD_USER_INPUT when it is too long, of another form, or holds a national number
 */
export function checkedText(field: string, value: string | null | undefined, form: TextForm): string | null {
  const text = value?.trim() ?? '';
  if (!VISIBLE.test(text)) return null;
  if ((!form.telephone || NATIONAL_NUMBER.test(latinDigits(text))) && containsInsz(text))
    throw badUserInput(field, 'holds a national number (INSZ)', 'a text without it: it is never stored here');
  if (text.length > form.most || UNSTORABLE.test(text))
    throw badUserInput(field, 'is too long, or holds control characters', `at most ${form.most} characters`);
  if (form.pattern && !form.pattern.test(text))
    throw badUserInput(field, 'is not of the right form', form.expected ?? 'another form');
  return text;
}

/** The same for a text that must be there. */
export function requiredText(field: string, value: string | null | undefined, form: TextForm): string {
  const text = checkedText(field, value, form);
  if (text === null) throw badUserInput(field, 'is empty', `1 to ${form.most} characters`);
  return text;
}
