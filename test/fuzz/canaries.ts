import { randomBytes } from 'node:crypto';

/** What must never be read in an answer: planted in the gateway's surroundings, or a mark of what runs inside it. */
export interface Canaries {
  /** Asked of the gateway by its subgraphs. */
  gatewaySecret: string;
  /** In whatever a failing subgraph says. */
  failure: string;
  /** In the environment of the gateway's process. */
  environment: string;
  /** What of them, or of the gateway's inside, a text shows; undefined when it shows nothing. */
  leakIn(answer: string): string | undefined;
}

/** Shapes of what only the inside of a server holds. No request of the fuzzer holds them, so no answer can repeat one. */
const INSIDES: readonly [string, RegExp][] = [
  ['a stack trace', /(?:\\n|\n)\s+at \S/],
  ['a path of a file', /node_modules|node:internal|file:\/\/|\/(?:root|home|tmp|usr|srv|app)\/\w/],
  ['a place in a source', /\w\.[cm]?[jt]s:\d+/],
  ['SQL', /\bSELECT\b|\bINSERT INTO\b|\bpg_\w|\bSQLSTATE\b|relation \\?"/],
  ['a cause', /ECONNREFUSED|ECONNRESET|UND_ERR|TypeError|RangeError|is not a function|Cannot read prop/],
];

/** @param addresses of the subgraphs, known when they listen */
export function plantCanaries(addresses: () => readonly string[], folder: string): Canaries {
  const canary = (): string => randomBytes(24).toString('hex');
  const [gatewaySecret, failure, environment] = [canary(), canary(), canary()];
  return {
    gatewaySecret,
    failure,
    environment,
    leakIn(answer) {
      const texts: [string, string][] = [
        ['the gateway secret', gatewaySecret],
        ['the words of a failing subgraph', failure],
        ['the environment', environment],
        ['the folder of the program', folder],
        ...addresses().map((address): [string, string] => [
          'the address of a subgraph',
          new URL(address).host,
        ]),
      ];
      const planted = texts.find(([, text]) => answer.includes(text));
      return planted?.[0] ?? INSIDES.find(([, shape]) => shape.test(answer))?.[0];
    },
  };
}
