import { foldText } from '@leerwegen/shared/search/search-text';

/** By what free text finds a programme: its title and, as people still say "Verzorging BSO", its onderwijsvorm. */
export function programmeSearchText(title: string, onderwijsvorm: string | null | undefined): string {
  return foldText(`${title} ${onderwijsvorm ?? ''}`);
}
