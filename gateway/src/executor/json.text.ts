/**
 * The `data` of an answer as JSON text. The executor writes the text while it shapes the answer; making objects of it for
 * Apollo Server, only to print them again, would take as long as the rest of the request.
 */
export class JsonText {
  constructor(readonly text: string) {}
}

/** A value as JSON; undefined for one that is nested deeper than can be written. */
export function jsonOf(value: unknown): string | undefined {
  try {
    return JSON.stringify(value);
  } catch {
    return undefined;
  }
}

/** Prints a GraphQL answer whose `data` may be text already. */
export function printAnswer(answer: object): string {
  const { data, ...others } = answer as Record<string, unknown>;
  if (!(data instanceof JsonText)) return `${JSON.stringify(answer)}\n`;
  const rest = JSON.stringify(others);
  return rest === '{}' ? `{"data":${data.text}}\n` : `{"data":${data.text},${rest.slice(1)}\n`;
}
