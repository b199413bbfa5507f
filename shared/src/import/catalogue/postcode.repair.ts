/**
 * The four digits of a postcode; exports write the country before it or the municipality behind it.
 *
 * @param repairs receives what had to be repaired
 * @returns null when there is none or when what is given is no postcode
 */
export function repairPostcode(given: string | null, repairs: string[]): string | null {
  if (given === null) return null;
  const postcode = /^(?:B(?:E)?[ -]*)?([1-9]\d{3})(?:[ ,]+\D*)?$/i.exec(given)?.[1] ?? null;
  if (postcode !== given) repairs.push(postcode === null ? 'postcode left out' : 'postcode');
  return postcode;
}
