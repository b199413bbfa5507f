import { isIPv6 } from 'node:net';

const MAPPED = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/i;

/** The part of an address that tells clients apart: of IPv6 the first half, since whoever has one address has all of these. */
export function networkOf(address: string): string {
  if (!address.includes(':')) return address;
  const mapped = MAPPED.exec(address);
  if (mapped) return mapped[1]!;
  if (!isIPv6(address)) return address;
  const [left, right] = address.split('::').map((part) => part.split(':').filter(Boolean));
  const zeros = Array<string>(8 - left!.length - (right?.length ?? 0)).fill('0');
  const groups = right ? [...left!, ...zeros, ...right] : left!;
  return groups
    .slice(0, 4)
    .map((group) => Number.parseInt(group, 16).toString(16))
    .join(':');
}
