import { collapseSpace } from '../import/clean-text';

/** An element of an official answer, with nothing in it but what the allow-list names. */
export interface RegisterElement {
  name: string;
  /** Its own text; empty unless the allow-list names it as a leaf. */
  text: string;
  children: RegisterElement[];
}

/** What the registers write where they have no value. */
const NO_VALUE = new Set(['niet beschikbaar', 'niet van toepassing', 'nbs', 'nvt', 'geen / onbekend']);

/** All elements at a path such as `Antwoorden/Antwoord`, in the order of the file. */
export function elementsAt(from: RegisterElement, path: string): RegisterElement[] {
  return path
    .split('/')
    .reduce(
      (found, name) => found.flatMap(({ children }) => children.filter((child) => child.name === name)),
      [from],
    );
}

/** The text of the first element at a path, on one line; null when there is none. */
export function textAt(from: RegisterElement, path: string): string | null {
  const [first] = elementsAt(from, path);
  return (first && collapseSpace(first.text)) || null;
}

/** The same, and null where the register says that it has no value. */
export function valueAt(from: RegisterElement, path: string): string | null {
  const text = textAt(from, path);
  return text === null || NO_VALUE.has(text.toLowerCase()) ? null : text;
}
