import { InputError } from '../input-error';

/** A field has not the shape that it should have. */
export class ShapeError extends InputError {
  constructor(
    where: string,
    readonly field: string,
    readonly value: unknown,
    readonly expected: string,
  ) {
    super(`${where}: ${field} should be ${expected}`);
  }
}

/** An object of a JSON file, read field by field. */
export class JsonObject {
  constructor(
    private readonly value: Record<string, unknown>,
    /** Where it stands, for messages. */
    private readonly where: string,
  ) {}

  /** @throws InputError when the value is no object */
  static of(value: unknown, where: string): JsonObject {
    if (!isObject(value)) throw new InputError(`${where}: expected an object`);
    return new JsonObject(value, where);
  }

  /** The field as it is. */
  raw(field: string): unknown {
    return this.value[field];
  }

  /** A text or number as text; null when it is absent, null or blank. */
  text(field: string): string | null {
    return this.asText(field, this.value[field]);
  }

  /** A text that must be there. */
  required(field: string): string {
    const text = this.text(field);
    if (text === null) throw this.expected(field, 'text');
    return text;
  }

  /** A switch written as true or false, 1 or 0, in text or not; false when absent. */
  flag(field: string): boolean {
    const value = this.value[field];
    if (value === undefined || value === null) return false;
    const text = typeof value === 'object' ? '' : String(value);
    if (['true', '1', 'false', '0'].includes(text)) return ['true', '1'].includes(text);
    throw this.expected(field, 'true or false');
  }

  /** An object below this one; an empty one when absent. */
  object(field: string): JsonObject {
    return this.below(field, this.value[field] ?? {});
  }

  /** What is called by an object with a name or number, or by a text. */
  named(field: string): { name: string | null; number: string | null } {
    return this.nameOf(field, this.value[field] ?? {});
  }

  /** As `named`, of every item of a list. */
  namedList(field: string): { name: string | null; number: string | null }[] {
    return this.list(field).map((item) => this.nameOf(field, item));
  }

  /** A list; an empty one when absent. */
  list(field: string): unknown[] {
    const value = this.value[field] ?? [];
    if (!Array.isArray(value)) throw this.expected(field, 'a list');
    return value as unknown[];
  }

  private nameOf(field: string, value: unknown): { name: string | null; number: string | null } {
    if (typeof value === 'string' || typeof value === 'number')
      return { name: this.asText(field, value), number: null };
    const object = this.below(field, value);
    return { name: object.text('naam'), number: object.text('nr') };
  }

  private below(field: string, value: unknown): JsonObject {
    if (!isObject(value)) throw new ShapeError(this.where, field, value, 'an object');
    return new JsonObject(value, `${this.where}.${field}`);
  }

  private asText(field: string, value: unknown): string | null {
    if (value === undefined || value === null) return null;
    if (typeof value !== 'string' && typeof value !== 'number')
      throw new ShapeError(this.where, field, value, 'text');
    return String(value).trim() || null;
  }

  private expected(field: string, what: string): ShapeError {
    return new ShapeError(this.where, field, this.value[field], what);
  }
}

function isObject(value: unknown): value is Record<string, unknown> {
  return value !== null && typeof value === 'object' && !Array.isArray(value);
}
