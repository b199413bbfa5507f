/** The conditions and parameters of one statement, gathered piece by piece. Values never enter the text. */
export class SqlQuery {
  readonly parameters: unknown[] = [];
  readonly conditions: string[] = [];

  /** Adds a value and returns its placeholder. */
  parameter(value: unknown): string {
    return `$${this.parameters.push(value)}`;
  }

  /** Adds a condition; all conditions must hold. */
  where(condition: string): void {
    this.conditions.push(condition);
  }

  /** The conditions as the text of a WHERE clause (without the keyword). */
  get condition(): string {
    return this.conditions.length === 0 ? 'true' : this.conditions.map((text) => `(${text})`).join(' AND ');
  }

  /** A copy that can grow on its own. */
  clone(): SqlQuery {
    const copy = new SqlQuery();
    copy.parameters.push(...this.parameters);
    copy.conditions.push(...this.conditions);
    return copy;
  }
}
