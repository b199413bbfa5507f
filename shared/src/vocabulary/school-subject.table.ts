import { foldText } from '../search/search-text';

/**
 * Subjects (vakken) of secondary education, as they stand on a report. Sources: the curriculum goals by subject
 * (onderwijsdoelen.be), the subjects of the Examencommissie, and the usual names of general subjects in schools.
 *
 * A title that is not in it is not taken for a subject, since a free text may hold anything, also a name. What a concordance
 * names as subject should stand here: else it counts in advice, where nothing is kept, but not in an orientation.
 */
const SCHOOL_SUBJECTS: readonly string[] = [
  // Languages
  'Nederlands, Frans, Engels, Duits, Spaans, Italiaans, Latijn, Grieks, moderne vreemde talen, taal en literatuur',
  'taal- en communicatiewetenschappen, Nederlands voor nieuwkomers, moderne talen',
  // Mathematics, sciences and technology
  'wiskunde, gevorderde wiskunde, statistiek, natuurwetenschappen, wetenschappen, toegepaste natuurwetenschappen',
  'biologie, chemie, fysica, aardrijkskunde, techniek, technologische opvoeding, STEM, informatica, toegepaste informatica',
  'informaticawetenschappen, ICT, digitale competenties, elektriciteit, elektronica, mechanica, hout, bouw',
  // Society, economy and culture
  'geschiedenis, maatschappelijke vorming, maatschappij, project algemene vakken, PAV, burgerschap, mens en samenleving',
  'economie, bedrijfseconomie, toegepaste economie, bedrijfswetenschappen, boekhouding, bedrijfsrecht, recht',
  'financieel-economische vorming, digitale bedrijfsvoering, kantoor en digitale toepassingen, onthaal en administratie',
  'cultuurwetenschappen, gedragswetenschappen, sociologie en psychologie, sociologie, psychologie, filosofie',
  'pedagogische wetenschappen, esthetica, kunstgeschiedenis, artistieke vorming, beeld, muziek, drama',
  'plastische opvoeding, muzikale opvoeding, godsdienst, niet-confessionele zedenleer, cultuurbeschouwing',
  // Health and care
  'lichamelijke opvoeding, lichamelijke opvoeding en gezondheid, lichamelijke en geestelijke gezondheid, sport',
  'gezondheidswetenschappen, zorg en ondersteuning, begeleiden en animeren, voeding en hygiëne',
  'voeding en leefomgeving, sociale wetenschappen, verzorging, opvoedkunde',
  // Trade and logistics
  'logistiek, magazijnbeheer, transport en distributie, veiligheid en intern transport, verkoop',
].flatMap((line) => line.split(', '));

const FOLDED: ReadonlySet<string> = new Set(SCHOOL_SUBJECTS.map(foldText));

/** The subject of secondary education that a text names, folded; null when it names none and may say anything else. */
export function schoolSubject(text: string): string | null {
  const folded = foldText(text);
  return FOLDED.has(folded) ? folded : null;
}
