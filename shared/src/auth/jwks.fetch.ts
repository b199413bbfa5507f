/** Key sets are a few kilobytes; whoever sends more is not sending keys. */
const MAX_BYTES = 65_536;

/** The fetch function that keys are fetched with. */
export type Fetch = (url: string, init: RequestInit) => Promise<Response>;

/**
 * Fetches a key set: one GET, no redirects, 200 only, at most 64 KiB, all within the timeout.
 *
 * @param timeoutMilliseconds for the whole exchange, body included
 * @returns the parsed JSON, whatever its shape
 * @throws Error that says what went wrong, such as `status 500`
 */
export async function fetchKeySet(url: string, timeoutMilliseconds: number, fetch: Fetch): Promise<unknown> {
  const response = await fetch(url, {
    redirect: 'error',
    headers: { accept: 'application/jwk-set+json, application/json' },
    signal: AbortSignal.timeout(timeoutMilliseconds),
  });
  if (response.status !== 200) {
    await response.body?.cancel();
    throw new Error(`status ${response.status}`);
  }
  const text = await boundedText(response);
  try {
    return JSON.parse(text) as unknown;
  } catch {
    throw new Error('no JSON');
  }
}

async function boundedText(response: Response): Promise<string> {
  const chunks: Uint8Array[] = [];
  let length = 0;
  const body = response.body as AsyncIterable<Uint8Array> | null;
  // Leaving the loop cancels the rest of the body.
  for await (const chunk of body ?? []) {
    length += chunk.byteLength;
    if (length > MAX_BYTES) throw new Error(`more than ${MAX_BYTES} bytes`);
    chunks.push(chunk);
  }
  return Buffer.concat(chunks).toString('utf8');
}
