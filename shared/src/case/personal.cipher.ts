import { createCipheriv, createDecipheriv, createHmac, randomBytes } from 'node:crypto';
import { derivedKey } from '../auth/subgraph-key';

const ALGORITHM = 'aes-256-gcm';
const KEY_BYTES = 32;
const NONCE_BYTES = 12;
const TAG_BYTES = 16;
/** Letters and digits that are not mistaken for one another when read aloud. */
const CODE_LETTERS = '23456789ABCDEFGHJKMNPQRSTUVWXYZ';
const CODE_LENGTH = 12;

/** What the personal part of a referral is stored as. */
export interface SealedParts {
  /** The key of this referral, wrapped by the subgraph's. */
  wrapped: Buffer;
  parts: { part: string; ciphertext: Buffer }[];
}

/**
 * Encrypts the personal part of a referral with a key of its own, so that erasing that key erases the content wherever a
 * copy of the data went. AES-256-GCM; what is sealed is bound to its referral and its part.
 */
export class PersonalCipher {
  private readonly wrapKey: Buffer;
  private readonly hashKey: Buffer;

  constructor(subgraphKey: Buffer) {
    this.wrapKey = derivedKey(subgraphKey, 'wrap');
    this.hashKey = derivedKey(subgraphKey, 'hash');
  }

  /** Seals parts under a new key. */
  seal(referralKey: string, parts: Readonly<Record<string, unknown>>): SealedParts {
    const key = randomBytes(KEY_BYTES);
    return {
      wrapped: encrypt(this.wrapKey, key, referralKey),
      parts: this.sealParts(referralKey, key, parts),
    };
  }

  /** Seals parts under the key that a referral has already. */
  sealMore(
    referralKey: string,
    wrapped: Buffer,
    parts: Readonly<Record<string, unknown>>,
  ): SealedParts['parts'] {
    return this.sealParts(referralKey, decrypt(this.wrapKey, wrapped, referralKey), parts);
  }

  /**
   * Opens one part.
   *
   * @throws Error when the subgraph's key is not the one it was sealed with, or what is stored was changed
   */
  open(referralKey: string, wrapped: Buffer, part: string, ciphertext: Buffer): unknown {
    const key = decrypt(this.wrapKey, wrapped, referralKey);
    return JSON.parse(decrypt(key, ciphertext, `${referralKey}/${part}`).toString('utf8')) as unknown;
  }

  /** A keyed hash, such as to find a case reference or a code by; says nothing without the subgraph's key. */
  hash(purpose: string, text: string): string {
    return createHmac('sha256', this.hashKey).update(`${purpose}\0${text}`).digest('base64url');
  }

  /** A code to hand to a person, the same every time for the same referral and purpose; some 59 bits. */
  code(purpose: string, text: string): string {
    return codeFrom(createHmac('sha256', this.hashKey).update(`code\0${purpose}\0${text}`).digest());
  }

  private sealParts(
    referralKey: string,
    key: Buffer,
    parts: Readonly<Record<string, unknown>>,
  ): SealedParts['parts'] {
    return Object.entries(parts).map(([part, content]) => ({
      part,
      ciphertext: encrypt(key, Buffer.from(JSON.stringify(content)), `${referralKey}/${part}`),
    }));
  }
}

/** A code as people write it: small letters, spaces or hyphens do not matter. */
export function normalizedCode(code: string): string {
  const letters = code.toUpperCase().replace(/[\s-]/g, '');
  return letters.replace(/(.{4})(?=.)/g, '$1-');
}

function codeFrom(bytes: Buffer): string {
  const letters = [...bytes.subarray(0, CODE_LENGTH)].map(
    (byte) => CODE_LETTERS[byte % CODE_LETTERS.length]!,
  );
  return normalizedCode(letters.join(''));
}

function encrypt(key: Buffer, content: Buffer, bound: string): Buffer {
  const nonce = randomBytes(NONCE_BYTES);
  const cipher = createCipheriv(ALGORITHM, key, nonce).setAAD(Buffer.from(bound));
  return Buffer.concat([nonce, cipher.update(content), cipher.final(), cipher.getAuthTag()]);
}

function decrypt(key: Buffer, sealed: Buffer, bound: string): Buffer {
  const nonce = sealed.subarray(0, NONCE_BYTES);
  const content = sealed.subarray(NONCE_BYTES, -TAG_BYTES);
  const decipher = createDecipheriv(ALGORITHM, key, nonce, { authTagLength: TAG_BYTES })
    .setAAD(Buffer.from(bound))
    .setAuthTag(sealed.subarray(-TAG_BYTES));
  return Buffer.concat([decipher.update(content), decipher.final()]);
}
