/** The schema of wrapped keys, which backups of the data leave out: without its key, what is encrypted is gone. */
export function keySchema(schema: string): string {
  return `${schema}_keys`;
}
