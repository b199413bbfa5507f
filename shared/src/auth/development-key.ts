import { generateKeyPairSync } from 'node:crypto';
import { calculateJwkThumbprint, importJWK, type JWK } from 'jose';
import { developmentFile, forbidInProduction } from './development-file';

/** The ES256 key of a development issuer. */
export interface DevelopmentKey {
  readonly privateKey: Awaited<ReturnType<typeof importJWK>>;
  /** What the issuer publishes. */
  readonly publicJwk: JWK & { readonly kid: string };
}

/** A key that lives in this process only: for tests. */
export function freshDevelopmentKey(): Promise<DevelopmentKey> {
  return keyOf(newPrivateJwk());
}

/**
 * The key of this machine, in `<LEERWEGEN_DATA>/development/issuer.json`, made on first use.
 *
 * @throws Error in production, or when the file holds no such key
 */
export async function storedDevelopmentKey(environment: NodeJS.ProcessEnv): Promise<DevelopmentKey> {
  forbidDevelopmentIssuer(environment);
  const make = (): string => `${JSON.stringify(newPrivateJwk())}\n`;
  const { file, text } = developmentFile(environment, 'issuer.json', make);
  try {
    return await keyOf(JSON.parse(text) as JWK);
  } catch {
    // Without the reason: it may quote the key.
    throw new Error(`${file} holds no private ES256 key as a JWK; remove it to get a new one.`);
  }
}

/** @throws Error in production */
export function forbidDevelopmentIssuer(environment: NodeJS.ProcessEnv): void {
  forbidInProduction(environment, 'The development issuer', 'configure ISSUERS_FILE');
}

function newPrivateJwk(): JWK {
  return generateKeyPairSync('ec', { namedCurve: 'P-256' }).privateKey.export({ format: 'jwk' }) as JWK;
}

async function keyOf({ kty, crv, x, y, d }: JWK): Promise<DevelopmentKey> {
  if (!d) throw new Error('no private key');
  const open = { kty, crv, x, y } as JWK;
  const kid = await calculateJwkThumbprint(open);
  const privateKey = await importJWK({ ...open, d } as JWK, 'ES256');
  return { privateKey, publicJwk: { ...open, kid, alg: 'ES256', use: 'sig' } };
}
