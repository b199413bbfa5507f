import type { IncomingHttpHeaders } from 'node:http';

const PARENT = /^00-(?!0{32})[0-9a-f]{32}-(?!0{16})[0-9a-f]{16}-[0-9a-f]{2}$/;
const MAX_STATE = 512;

/** The caller's trace, passed on as it came (W3C Trace Context, level 1); nothing when it is none. */
export function traceContext(headers: IncomingHttpHeaders): Record<string, string> {
  const { traceparent, tracestate } = headers;
  if (typeof traceparent !== 'string' || !PARENT.test(traceparent)) return {};
  const isSent = typeof tracestate === 'string' && tracestate.length <= MAX_STATE;
  return { traceparent, ...(isSent && { tracestate }) };
}
