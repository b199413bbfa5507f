import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';

/** Who an example is written for. */
export type Audience = 'frontend' | 'provider' | 'analyst';

/** One example query with its titles. */
export interface Example {
  readonly audience: Audience;
  readonly nl: string;
  readonly en: string;
  /** The whole file, comments included. */
  readonly query: string;
}

const AUDIENCES: readonly string[] = ['frontend', 'provider', 'analyst'];

/** Reads all `*.graphql` files of a folder, in the order of their names. */
export async function loadExamples(folder: string): Promise<Example[]> {
  const names = (await readdir(folder)).filter((name) => name.endsWith('.graphql')).sort();
  return Promise.all(
    names.map(async (name) => readExample(name, await readFile(join(folder, name), 'utf8'))),
  );
}

/** Understands one file; throws when a comment line that it must start with is missing. */
export function readExample(name: string, text: string): Example {
  const comment = (key: string): string => {
    const value = new RegExp(`^#\\s*${key}:\\s*(.+)$`, 'm').exec(text)?.[1]?.trim();
    if (!value) throw new Error(`The example ${name} lacks the comment line "# ${key}: ...".`);
    return value;
  };
  const audience = comment('audience');
  if (!AUDIENCES.includes(audience)) {
    throw new Error(
      `The example ${name} has the audience "${audience}", not one of ${AUDIENCES.join(', ')}.`,
    );
  }
  return { audience: audience as Audience, nl: comment('nl'), en: comment('en'), query: text };
}

/** A short name for a tab: both titles, each up to its first sentence mark. */
export function tabName(example: Example): string {
  const title = (text: string): string => text.split(/[.:;]/, 1)[0]?.trim() ?? text;
  return `${title(example.nl)} / ${title(example.en)}`;
}
