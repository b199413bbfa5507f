import type { Pathway } from '@leerwegen/shared/vocabulary/pathway.enum';
import type { Finality, Onderwijsvorm } from '@leerwegen/shared/vocabulary/programme.enum';
import type { TargetGroup } from '@leerwegen/shared/vocabulary/target-group.enum';
import type { Attendance, EducationKind, Opleidingsvorm } from '../catalogue/school.enum';

/** The finality as names end on it, between brackets. */
const FINALITIES = new Map<string, Finality>([
  ['do', 'DOORSTROOM'],
  ['d', 'DOORSTROOM'],
  ['da', 'DUBBEL'],
  ['d/a', 'DUBBEL'],
  ['a', 'ARBEIDSMARKT'],
  ['doorstroomfinaliteit', 'DOORSTROOM'],
  ['dubbele finaliteit', 'DUBBEL'],
  ['arbeidsmarktfinaliteit', 'ARBEIDSMARKT'],
]);

const WORDS = ['eerste', 'tweede', 'derde', 'vierde', 'vijfde', 'zesde', 'zevende'];
/** An ordinal as a word, of a year or a grade. */
const WRITTEN_OUT = new RegExp(
  `(?<=^|\\b(?:in|van) de )(?:${WORDS.join('|')})(?= (?:modulair )?(?:leer)?jaar\\b| graad\\b)`,
  'gi',
);

/** What the official name of an administrative group tells; null for what it does not. */
export interface GroupName {
  /** Title of the programme, the same for all its years. */
  title: string;
  grade: number | null;
  year: number | null;
  onderwijsvorm: Onderwijsvorm | null;
  /** Only when the name states it. */
  finality: Finality | null;
  opleidingsvorm: Opleidingsvorm | null;
  attendance: Attendance;
  pathway: Pathway;
  targetGroups: TargetGroup[];
}

type Parts = Pick<GroupName, 'title'> & Partial<Pick<GroupName, 'grade' | 'year' | 'opleidingsvorm'>>;

/** A form of name and what it tells; the first that fits counts. `${ordinal}` stands for 1ste, 2de, 3e, eerste ... */
const FORMS: readonly [RegExp, (groups: string[]) => Parts][] = [
  form(
    '${ordinal} (?:modulair )?(?:leer)?jaar (?:in|van) de ${ordinal} graad ?(.*)',
    ([year, grade, title]) => ({
      title: title || `${grade}e graad`,
      // The seventh year is the third of its grade.
      year: year === '7' ? 3 : Number(year),
      grade: Number(grade),
    }),
  ),
  // A and B exist in the first grade only.
  form('${ordinal} leerjaar ([AB])', ([year, stream]) => ({
    title: `Eerste graad ${stream!.toUpperCase()}-stroom`,
    year: Number(year),
    grade: 1,
  })),
  // The streams have basic options of the same names.
  form('${ordinal} leerjaar ([AB]):? (.+)', ([year, stream, title]) => ({
    title: `${title} (${stream!.toUpperCase()}-stroom)`,
    year: Number(year),
    grade: 1,
  })),
  form('7(?:ste|de|e|[°º]) leerjaar (.+)', ([title]) => ({ title: title!, year: 3, grade: 3 })),
  // The second year of the B stream; its name is kept whole, since basic options have the same names.
  form('(Beroepsvoorbereidend leerjaar .+)', ([title]) => ({ title: title!, year: 2, grade: 1 })),
  form('(?:BuSO )?(?:Opleidingsvorm|OV) ?([1-4])(?: fase \\d)?', ([number]) => ({
    title: `Opleidingsvorm ${number}`,
    opleidingsvorm: `OV${number}` as Opleidingsvorm,
  })),
  // These phases exist in opleidingsvorm 3 only.
  form('${ordinal} (?:modulair )?jaar (?:opleidings|kwalificatie)fase (.+)', ([year, title]) => ({
    title: title!,
    year: Number(year),
    opleidingsvorm: 'OV3',
  })),
  form('(?:opleidingsfase|kwalificatiefase|integratiefase|alternerende opleiding) (.+)', ([title]) => ({
    title: title!,
    opleidingsvorm: 'OV3',
  })),
  form('Module (.+?)(?: \\(\\d+ weken\\))?', ([title]) => ({ title: title! })),
];

/**
 * Reads the official name of an administrative group of secondary education. A name of no known form is the title as
 * it is: nothing is guessed.
 *
 * @param partTime whether the group is part-time (dbso)
 */
export function readGroupName(name: string, kind: EducationKind, partTime: boolean): GroupName {
  const { text, finality, onderwijsvorm: after } = withoutEnd(name.replace(/ DBSO$/i, ''));
  const parts = matchForm(text) ?? { title: text };
  const { onderwijsvorm: before, title } = withoutOnderwijsvormBefore(parts.title);
  const { grade = null, year = null } = parts;
  const dual = /(?<!\bniet[- ]?)\b(?:duaal|duale)\b/i.test(name);
  const reception = /onthaal(?:jaar|klas|onderwijs)|^OKAN\b/i.test(name);
  return {
    title: titled(title.replace(/ studiegebied .+$/i, '')),
    grade,
    year,
    onderwijsvorm: after ?? before,
    finality,
    // Graded programmes exist in special education in opleidingsvorm 4 only.
    opleidingsvorm: kind === 'BUSO' ? (parts.opleidingsvorm ?? (grade === null ? null : 'OV4')) : null,
    attendance: partTime ? 'PART_TIME' : dual ? 'DUAL' : 'FULL_TIME',
    pathway: reception ? 'OKAN' : partTime ? 'LEARN_WORK' : dual ? 'DUAL' : 'REGULAR_SO',
    targetGroups: reception ? ['ANDERSTALIG'] : [],
  };
}

function form(pattern: string, read: (groups: string[]) => Parts): [RegExp, (groups: string[]) => Parts] {
  const source = pattern.replaceAll('${ordinal}', '([1-7])(?:ste|de|e|[°º])');
  return [new RegExp(`^${source}$`, 'i'), read];
}

function matchForm(given: string): Parts | null {
  const text = given.replace(WRITTEN_OUT, (word) => `${WORDS.indexOf(word.toLowerCase()) + 1}e`);
  for (const [pattern, read] of FORMS) {
    const match = pattern.exec(text);
    if (match) return read(match.slice(1));
  }
  return null;
}

/** An onderwijsvorm and a finality stand at the end, in either order. */
function withoutEnd(name: string): { text: string } & Pick<GroupName, 'onderwijsvorm' | 'finality'> {
  let text = name;
  let onderwijsvorm: Onderwijsvorm | null = null;
  let finality: Finality | null = null;
  for (let pass = 0; pass < 2; pass++) {
    const [, first, form] = /^(.+) (ASO|TSO|KSO|BSO)$/i.exec(text) ?? [];
    if (first && form) [text, onderwijsvorm] = [first, form.toUpperCase() as Onderwijsvorm];
    const [, rest, end] = /^(.+?) ?\(([^()]+)\)$/.exec(text) ?? [];
    const stated = FINALITIES.get(end?.toLowerCase() ?? '');
    if (rest && stated) [text, finality] = [rest, stated];
  }
  return { text, onderwijsvorm, finality };
}

function withoutOnderwijsvormBefore(title: string): Pick<GroupName, 'title' | 'onderwijsvorm'> {
  const [, form, rest] = /^(ASO|TSO|KSO|BSO) (.+)$/i.exec(title) ?? [];
  return form && rest
    ? { title: rest, onderwijsvorm: form.toUpperCase() as Onderwijsvorm }
    : { title, onderwijsvorm: null };
}

/** Exports begin some names with a small letter; the programme is the same. */
function titled(title: string): string {
  return title.charAt(0).toUpperCase() + title.slice(1);
}
