/** The bytes of one connection. */
export interface FuzzRequest {
  /** What is wrong with it, for who reads of a failure. */
  kind: string;
  bytes: Buffer;
  /** Whether the client says that nothing more comes. */
  halfClose: boolean;
  /** Whether the client waits for an answer at all; it leaves the connection open otherwise. */
  waits: boolean;
  /** Whether HTTP promises an answer. */
  isAnswered: boolean;
}

/** A longer head is answered with 431 and the connection closed at once: bytes that were not read may take the answer with them. */
const MAX_HEAD = 16 * 1024;

/** One HTTP request. */
export interface HttpParts {
  method?: string;
  target?: string;
  headers?: readonly (readonly [string, string])[];
  body?: Buffer | string | undefined;
}

const HOST = ['host', 'gateway.example.org'] as const;
const CLOSE = ['connection', 'close'] as const;
const JSON_TYPE = ['content-type', 'application/json'] as const;

/** The bytes of a request as it should be, but for what is given. */
export function httpBytes({ method = 'POST', target = '/graphql', headers = [], body }: HttpParts): Buffer {
  const given = new Set(headers.map(([name]) => name.toLowerCase()));
  const content = body === undefined ? undefined : Buffer.from(body as string);
  const length = content && (['content-length', String(content.length)] as const);
  const usual = [HOST, CLOSE, ...(length ? [JSON_TYPE, length] : [])].filter(([name]) => !given.has(name));
  const lines = [...usual, ...headers].map(([name, value]) => `${name}: ${value}\r\n`).join('');
  const head = Buffer.from(`${method} ${target} HTTP/1.1\r\n${lines}\r\n`, 'latin1');
  return content ? Buffer.concat([head, content]) : head;
}

/** A request that a well-behaved server answers. */
export function answered(kind: string, parts: HttpParts): FuzzRequest {
  const bytes = httpBytes(parts);
  return { kind, bytes, halfClose: false, waits: true, isAnswered: bytes.indexOf('\r\n\r\n') < MAX_HEAD };
}

/** An operation in the usual form. */
export function asked(kind: string, body: unknown): FuzzRequest {
  return answered(kind, { body: JSON.stringify(body) });
}
