/** Schooljaar: named by the year in which it starts; it runs from 1 September to 31 August. */
export function schoolYearOf(date: Date): number {
  return date.getUTCMonth() >= 8 ? date.getUTCFullYear() : date.getUTCFullYear() - 1;
}
