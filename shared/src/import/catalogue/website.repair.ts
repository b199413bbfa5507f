/**
 * The address of a website with its protocol; exports leave it out or write it with backslashes.
 *
 * @param repairs receives what had to be repaired
 * @returns null when there is none or when what is given is no address
 */
export function repairWebsite(given: string | null, repairs: string[]): string | null {
  if (given === null) return null;
  const slashes = given.replace(
    /^(https?):[\\/]+/i,
    (_match, protocol: string) => `${protocol.toLowerCase()}://`,
  );
  const address = /^https?:\/\//.test(slashes) ? slashes : `http://${slashes}`;
  if (!isAddress(address)) {
    repairs.push('website left out: no address');
    return null;
  }
  if (address !== given) repairs.push('website');
  return address;
}

function isAddress(text: string): boolean {
  if (/\s/.test(text) || !URL.canParse(text)) return false;
  const { hostname, username } = new URL(text);
  return username === '' && /^[^.]+(\.[^.]+)+$/.test(hostname);
}
