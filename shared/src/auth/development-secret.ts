import { randomBytes } from 'node:crypto';
import { developmentFile, forbidInProduction } from './development-file';

const BYTES = 32;

/**
 * A secret of this machine for development: 32 random bytes that stay the same, kept in
 * `<LEERWEGEN_DATA>/development/<name>`.
 *
 * @param name what it is for, such as `gateway`
 * @throws Error in production, or when the file holds something else
 */
export function developmentSecret(environment: NodeJS.ProcessEnv, name: string): Buffer {
  forbidInProduction(environment, `The development secret "${name}"`, 'configure the secret itself');
  const make = (): string => `${randomBytes(BYTES).toString('base64url')}\n`;
  const { file, text } = developmentFile(environment, name, make);
  const secret = Buffer.from(text.trim(), 'base64url');
  if (secret.length === BYTES) return secret;
  throw new Error(`${file} holds no secret of ${BYTES} bytes in base64url; remove it to get a new one.`);
}
