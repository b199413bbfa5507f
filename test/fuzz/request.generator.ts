import { SeededRandom } from '@leerwegen/shared/catalogue/seeded-random';
import { BODY_REQUESTS } from './body.requests';
import { BYTE_REQUESTS } from './byte.requests';
import { DOCUMENT_REQUESTS, type GoodOperation, goodOperations } from './document.requests';
import type { FuzzRequest } from './fuzz.request';
import { TRANSPORT_REQUESTS } from './transport.requests';

/** Parts of all requests: the rest are operations, from good ones to hardly readable ones. */
const PARTS = { bytes: 0.12, transport: 0.15, body: 0.18 };
/** So many good operations are made, of which all others are changes. */
const MAX_GOOD = 2_000;

/** Gives the request of a number: the same for the same seed. */
export function requestGenerator(seed: string, requests: number): (number: number) => FuzzRequest {
  const good = goodOperations(seed, Math.min(MAX_GOOD, Math.ceil(requests / 10)));
  return (number) => {
    const random = new SeededRandom('fuzz', seed, number);
    return make(random, random.pick(good));
  };
}

function make(random: SeededRandom, good: GoodOperation): FuzzRequest {
  const kind = random.next();
  if (kind < PARTS.bytes) return random.pick(BYTE_REQUESTS)(random, good.body);
  if (kind < PARTS.bytes + PARTS.transport) return random.pick(TRANSPORT_REQUESTS)(random, good.body);
  if (kind < PARTS.bytes + PARTS.transport + PARTS.body) return random.pick(BODY_REQUESTS)(random, good.body);
  return random.pick(DOCUMENT_REQUESTS)(random, good);
}
