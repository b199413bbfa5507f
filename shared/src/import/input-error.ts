/** What was given cannot be imported as a whole; the message names the file and what was expected. */
export class InputError extends Error {
  override readonly name = 'InputError';
}
