import { createReadStream } from 'node:fs';
import { InputError } from './input-error';

/**
 * The text of a file, piece by piece; a byte order mark is left out.
 *
 * @throws InputError when the file is absent or is not UTF-8
 */
export async function* readUtf8(path: string, name: string): AsyncGenerator<string> {
  const decoder = new TextDecoder('utf-8', { fatal: true });
  try {
    for await (const chunk of createReadStream(path, { highWaterMark: 256 * 1024 })) {
      const text = decoder.decode(chunk as Buffer, { stream: true });
      if (text) yield text;
    }
    const rest = decoder.decode();
    if (rest) yield rest;
  } catch (error) {
    throw readError(error as NodeJS.ErrnoException, name);
  }
}

function readError(error: NodeJS.ErrnoException, name: string): Error {
  switch (error.code) {
    case 'ERR_ENCODING_INVALID_ENCODED_DATA':
      return new InputError(`${name} is not UTF-8 text; save it as UTF-8 and import it again`);
    case 'ENOENT':
      return new InputError(`${name} does not exist`);
    case 'ELOOP':
      return new InputError(`${name} is a link that leads nowhere`);
    case 'EISDIR':
      return new InputError(`${name} is a folder; expected a file`);
    case 'EACCES':
      return new InputError(`${name} may not be read`);
    default:
      return error;
  }
}
