import type { DemonstrationRow } from '@leerwegen/shared/catalogue/demonstration-table';
import {
  generatedCapacity,
  generatedEnrolment,
  type GeneratedProvider,
  type GeneratedRows,
  largeCatalogue,
  type LargeCatalogueOptions,
  SCHOOL_YEARS,
} from '@leerwegen/shared/catalogue/large-catalogue';
import { onlyNewRows } from '@leerwegen/shared/catalogue/merge-targets';
import type { SeededRandom } from '@leerwegen/shared/catalogue/seeded-random';
import { demonstrationProgrammes, offeringRecord, programmeRecord } from './demonstration.fixtures';
import { SCHOOL_OFFERING, SCHOOL_PROVIDER, STUDY_PROGRAMME } from './merge-targets';

const KINDS = ['Voorbeeldatheneum', 'Voorbeeldcollege', 'Voorbeeldinstituut', 'Voorbeeldschool'];
const FLEXIBLE_GROUPS = ['GIFTED', 'LEARNING_DELAY', 'REPEATING', 'ILLNESS_OR_PREGNANCY', 'TALENT'];

/** A catalogue of invented schools over the demonstration's programmes, as large as asked. */
export function* generateSchools(options: LargeCatalogueOptions): Generator<GeneratedRows> {
  const programmes = demonstrationProgrammes();
  yield { target: onlyNewRows(STUDY_PROGRAMME), rows: programmes.map(programmeRecord) };
  yield* largeCatalogue(
    {
      numbers: { first: 995_001, last: 998_999 },
      kinds: KINDS,
      provider: SCHOOL_PROVIDER,
      offering: SCHOOL_OFFERING,
      offerings: (school) => schoolOfferings(school, programmes),
    },
    options,
  );
}

/** The programmes of one school, common ones first, each in every year of its grade and most school years. */
function* schoolOfferings(
  { number, sites, random }: GeneratedProvider,
  programmes: DemonstrationRow[],
): Generator<object> {
  for (const programme of random.shuffleSkewed(programmes)) {
    const rule = { school: number, site: random.pick(sites).number, ...howItIsOffered(programme, random) };
    const from = random.chance(0.7) ? SCHOOL_YEARS[0]! : random.pick(SCHOOL_YEARS);
    for (const schoolYear of SCHOOL_YEARS.filter((year) => year >= from))
      for (const year of programme.grade ? ['1', '2'] : [''])
        yield {
          ...offeringRecord(
            { ...rule, capacity: generatedCapacity(random) },
            programme,
            year,
            String(schoolYear),
          ),
          enrolment_open: generatedEnrolment(random, schoolYear),
        };
  }
}

/** The part of a row of `offering-rules` that follows from the programme, with some chance. */
function howItIsOffered(programme: DemonstrationRow, random: SeededRandom): DemonstrationRow {
  const special = /^ov\d/.exec(programme.key!)?.[0].toUpperCase();
  const flexible = !special && programme.grade !== '' && programme.dual !== '1' && random.chance(0.02);
  const ordinary = random.chance(0.3) ? 'AT_RISK' : '';
  const [pathway, groups] =
    programme.key === 'okan'
      ? ['OKAN', 'NEWCOMER_15PLUS|ANDERSTALIG']
      : programme.dual === '1'
        ? ['DUAL', 'MINOR_16PLUS|AT_RISK']
        : flexible
          ? ['FLEXIBLE_SO', random.pick(FLEXIBLE_GROUPS)]
          : ['REGULAR_SO', ordinary];
  return {
    pathway,
    target_groups: groups,
    attendance: pathway === 'DUAL' ? 'DUAL' : 'FULL_TIME',
    kind: special ? 'BUSO' : 'ORDINARY',
    opleidingsvorm: special ?? '',
    gok_support: random.chance(0.4) ? '1' : '0',
    delivery_mode: pathway === 'DUAL' ? 'WORKPLACE' : random.chance(0.03) ? 'BLENDED' : 'CONTACT',
  };
}
