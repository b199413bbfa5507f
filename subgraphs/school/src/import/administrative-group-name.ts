import type { Pathway } from '@leerwegen/shared/vocabulary/pathway.enum';
import type { Onderwijsvorm } from '@leerwegen/shared/vocabulary/programme.enum';
import type { TargetGroup } from '@leerwegen/shared/vocabulary/target-group.enum';
import type { Attendance, EducationKind, Opleidingsvorm } from '../catalogue/school.enum';

/** What the official name of an administrative group tells; null for what it does not. */
export interface GroupName {
  /** Title of the programme, the same for all its years. */
  title: string;
  grade: number | null;
  year: number | null;
  onderwijsvorm: Onderwijsvorm | null;
  opleidingsvorm: Opleidingsvorm | null;
  attendance: Attendance;
  pathway: Pathway;
  targetGroups: TargetGroup[];
}

type Parts = Pick<GroupName, 'title'> & Partial<Pick<GroupName, 'grade' | 'year' | 'opleidingsvorm'>>;

/** A form of name and what it tells; the first that fits counts. `${ordinal}` stands for 1ste, 2de, 3e ... */
const FORMS: readonly [RegExp, (groups: string[]) => Parts][] = [
  form(
    '${ordinal} (?:modulair )?(?:leer)?jaar (?:in|van) de ${ordinal} graad ?(.*)',
    ([year, grade, title]) => ({
      title: title || `${grade}e graad`,
      year: Number(year),
      grade: Number(grade),
    }),
  ),
  // A and B exist in the first grade only.
  form('${ordinal} leerjaar ([AB])', ([year, stream]) => ({
    title: `Eerste graad ${stream!.toUpperCase()}-stroom`,
    year: Number(year),
    grade: 1,
  })),
  // The second year of the B stream; its name is kept whole, since basic options have the same names.
  form('(Beroepsvoorbereidend leerjaar .+)', ([title]) => ({ title: title!, year: 2, grade: 1 })),
  form('BuSO (Opleidingsvorm ([1-4]))(?: fase \\d)?', ([title, number]) => ({
    title: title!,
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
  const { text, onderwijsvorm } = splitOnderwijsvorm(name.replace(/ DBSO$/i, ''));
  const parts = matchForm(text) ?? { title: text };
  const { grade = null, year = null } = parts;
  const dual = /\bduaal\b/i.test(name);
  const reception = /^(onthaaljaar voor anderstalige nieuwkomers|OKAN)\b/i.test(name);
  return {
    title: titled(parts.title.replace(/ studiegebied .+$/i, '')),
    grade,
    year,
    onderwijsvorm,
    // Graded programmes exist in special education in opleidingsvorm 4 only.
    opleidingsvorm: kind === 'BUSO' ? (parts.opleidingsvorm ?? (grade === null ? null : 'OV4')) : null,
    attendance: partTime ? 'PART_TIME' : dual ? 'DUAL' : 'FULL_TIME',
    pathway: reception ? 'OKAN' : partTime ? 'LEARN_WORK' : dual ? 'DUAL' : 'REGULAR_SO',
    targetGroups: reception ? ['ANDERSTALIG'] : [],
  };
}

function form(pattern: string, read: (groups: string[]) => Parts): [RegExp, (groups: string[]) => Parts] {
  const source = pattern.replaceAll('${ordinal}', '(\\d)(?:ste|de|e)');
  return [new RegExp(`^${source}$`, 'i'), read];
}

function matchForm(text: string): Parts | null {
  for (const [pattern, read] of FORMS) {
    const match = pattern.exec(text);
    if (match) return read(match.slice(1));
  }
  return null;
}

function splitOnderwijsvorm(name: string): { text: string; onderwijsvorm: Onderwijsvorm | null } {
  const match = /^(.+) (ASO|TSO|KSO|BSO)$/i.exec(name);
  if (!match) return { text: name, onderwijsvorm: null };
  return { text: match[1]!, onderwijsvorm: match[2]!.toUpperCase() as Onderwijsvorm };
}

/** Exports begin some names with a small letter; the programme is the same. */
function titled(title: string): string {
  return title.charAt(0).toUpperCase() + title.slice(1);
}
