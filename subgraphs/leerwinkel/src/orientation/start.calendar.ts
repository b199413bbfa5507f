import type { ProviderType } from '@leerwegen/shared/vocabulary/provider-types';

/** Months and days on which one can begin, where another step comes first (policy of this project: no calendar is known so far ahead). */
const STARTS: Readonly<Partial<Record<ProviderType, readonly string[]>>> = {
  SCHOOL: ['09-01'],
  CVO: ['02-01', '09-01'],
};

/** The first day, not before another one, on which something begins at a provider type; that day itself where any will do. */
export function nextStart(type: ProviderType, day: string): string {
  const year = Number(day.slice(0, 4));
  const days = [year, year + 1].flatMap((one) => (STARTS[type] ?? []).map((start) => `${one}-${start}`));
  return days.find((start) => start >= day) ?? day;
}

/** 30 June after as many school years, begun on a 1 September, as there were from a start to an end. */
export function schoolYearsEnd(begin: string, start: string, end: string): string {
  const schoolYear = Number(start.slice(0, 4)) - (start.slice(5) < '09-01' ? 1 : 0);
  const years = Math.max(1, Number(end.slice(0, 4)) - schoolYear);
  return `${Number(begin.slice(0, 4)) + years}-06-30`;
}
