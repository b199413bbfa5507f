const WORDS = ['eerste', 'tweede', 'derde', 'vierde', 'vijfde', 'zesde', 'zevende'];
const ORDINAL = `(?:([1-7])(?:ste|de|e|[°º])|(${WORDS.join('|')}))`;
const YEAR_OF_GRADE = new RegExp(
  `^${ORDINAL} (?:modulair )?(?:leer)?jaar (?:in|van) de ${ORDINAL} graad(?: |$)`,
  'i',
);
const YEAR_OF_STREAM = /^([12])(?:ste|de|e|[°º]) leerjaar [AB](?:[: ]|$)/i;
const SEVENTH_YEAR = /^7(?:ste|de|e|[°º]) leerjaar /i;
const SECOND_YEAR_B = /^Beroepsvoorbereidend leerjaar /i;

/**
 * The year of secondary education, 1 to 7, that the official name of an administrative group states; null when it
 * states none. Reads the same forms of name as the importer of schools.
 */
export function studyYearOf(name: string): number | null {
  const match = YEAR_OF_GRADE.exec(name);
  if (match) return yearOfGrade(numberOf(match[1], match[2]), numberOf(match[3], match[4]));
  if (SEVENTH_YEAR.test(name)) return 7;
  // The second year of the B stream, as it was called until 2020.
  if (SECOND_YEAR_B.test(name)) return 2;
  const [, year] = YEAR_OF_STREAM.exec(name) ?? [];
  return year ? Number(year) : null;
}

function numberOf(digit: string | undefined, word: string | undefined): number {
  return digit ? Number(digit) : WORDS.indexOf(word!.toLowerCase()) + 1;
}

/** Grades have two years, and the third one a seventh year of study, which is written as its third or as the seventh. */
function yearOfGrade(year: number, grade: number): number | null {
  if (grade === 3 && (year === 3 || year === 7)) return 7;
  return grade <= 3 && year <= 2 ? (grade - 1) * 2 + year : null;
}
