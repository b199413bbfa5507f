import {
  createHmac,
  generateKeyPairSync,
  type JsonWebKey,
  type KeyObject,
  randomUUID,
  sign,
} from 'node:crypto';
import type { TokenAlgorithm } from '../token.settings';

/** A key pair of a test, that signs whatever it is given: wrong tokens too, which jose would not make. */
export interface SigningKey {
  readonly algorithm: TokenAlgorithm;
  readonly publicKey: KeyObject;
  /** As a JWKS lists it. */
  readonly jwk: JsonWebKey & { kid: string };
  /** The header has `alg`, `typ` and `kid` already; `undefined` takes one away. */
  token(payload: object | string, header?: object): string;
}

/** A fresh key. */
export function signingKey(algorithm: TokenAlgorithm, rsaBits = 2048): SigningKey {
  const { publicKey, privateKey } = keyPair(algorithm, rsaBits);
  const jwk = { ...publicKey.export({ format: 'jwk' }), kid: randomUUID(), alg: algorithm, use: 'sig' };
  const signer = (data: Buffer): Buffer =>
    sign(algorithm === 'EdDSA' ? null : 'sha256', data, { key: privateKey, dsaEncoding: 'ieee-p1363' });
  return {
    algorithm,
    publicKey,
    jwk,
    token: (payload, header = {}) =>
      compactToken({ alg: algorithm, typ: 'at+jwt', kid: jwk.kid, ...header }, payload, signer),
  };
}

/** A token signed with a secret, as in the attack that takes a public key for one. */
export function hmacToken(secret: string | Buffer, header: object, payload: object): string {
  const signer = (data: Buffer): Buffer => createHmac('sha256', secret).update(data).digest();
  return compactToken({ alg: 'HS256', typ: 'at+jwt', ...header }, payload, signer);
}

/** Header, payload and signature in compact form. A payload that is text is taken as it is. */
export function compactToken(
  header: object,
  payload: object | string,
  signer: (data: Buffer) => Buffer,
): string {
  const text = typeof payload === 'string' ? payload : JSON.stringify(payload);
  const signed = `${base64url(JSON.stringify(header))}.${base64url(text)}`;
  return `${signed}.${signer(Buffer.from(signed)).toString('base64url')}`;
}

function base64url(text: string): string {
  return Buffer.from(text).toString('base64url');
}

function keyPair(
  algorithm: TokenAlgorithm,
  modulusLength: number,
): { publicKey: KeyObject; privateKey: KeyObject } {
  if (algorithm === 'RS256') return generateKeyPairSync('rsa', { modulusLength });
  if (algorithm === 'ES256') return generateKeyPairSync('ec', { namedCurve: 'P-256' });
  return generateKeyPairSync('ed25519');
}
