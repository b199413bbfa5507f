import { InputError } from '../input-error';

/** An object of a JSON file, read field by field. */
export class JsonObject {
  constructor(
    private readonly value: Record<string, unknown>,
    /** Where it stands, for messages. */
    private readonly where: string,
  ) {}

  /** @throws InputError when the value is no object */
  static of(value: unknown, where: string): JsonObject {
    if (value === null || typeof value !== 'object' || Array.isArray(value))
      throw new InputError(`${where}: expected an object`);
    return new JsonObject(value as Record<string, unknown>, where);
  }

  /** The field as it is. */
  raw(field: string): unknown {
    return this.value[field];
  }

  /** A text or number as text; null when it is absent, null or blank. */
  text(field: string): string | null {
    const value = this.value[field];
    if (value === undefined || value === null) return null;
    if (typeof value !== 'string' && typeof value !== 'number') throw this.expected(field, 'text');
    return String(value).trim() || null;
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
    if (['true', '1', 'false', '0'].includes(String(value))) return ['true', '1'].includes(String(value));
    throw this.expected(field, 'true or false');
  }

  /** An object below this one; an empty one when absent. */
  object(field: string): JsonObject {
    return JsonObject.of(this.value[field] ?? {}, `${this.where}.${field}`);
  }

  /** A list; an empty one when absent. */
  list(field: string): unknown[] {
    const value = this.value[field] ?? [];
    if (!Array.isArray(value)) throw this.expected(field, 'a list');
    return value as unknown[];
  }

  private expected(field: string, what: string): InputError {
    return new InputError(`${this.where}: ${field} should be ${what}`);
  }
}
