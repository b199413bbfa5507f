import type { ConcordanceCells } from './concordance.columns';
import { concordanceOf, readConcordance } from './concordance.importer';
import { cells, OWN } from './testing/concordance.fixtures';

const refusal = (given: Partial<ConcordanceCells>) => {
  const read = readConcordance(cells(given), OWN);
  return 'outcome' in read ? `${read.field}: ${read.reason}` : null;
};

describe('a row of a concordance file', () => {
  it('gives a table and a rule', () => {
    const row = cells({
      provider: '991001',
      goal_sets: 'goalSet:ODS_2573 | goalSet:ODS_2574',
      valid_to: '2027-08-31',
      supersedes: 'ec-aav-1',
      demonstration: '1',
      position: '12',
      mode: 'N_OF',
      needed: '1',
      condition: 'component=examSubject:a|component=examSubject:b',
      grants: 'courseModule:D104/D10403| courseModule:D104/M 1',
      note_nl: 'Uitleg',
      note_en: 'Explanation',
    });
    const { table, rule } = concordanceOf(row, OWN);
    expect(table).toEqual({
      key: 'ec-aav',
      title: 'Examenvakken naar AAV',
      title_key: 'examenvakken naar aav',
      from_pathway: 'EXAMENCOMMISSIE',
      to_pathway: 'TKO_AAV',
      provider_number: '991001',
      goal_set_ids: ['goalSet:ODS_2573', 'goalSet:ODS_2574'],
      valid_from: '2025-09-01',
      valid_to: '2027-08-31',
      status: 'IN_FORCE',
      supersedes_key: 'ec-aav-1',
      source: 'Stuurgroep',
      demonstration: true,
    });
    expect(rule).toMatchObject({
      key: 'ec-aav/12',
      table_key: 'ec-aav',
      position: 12,
      mode: 'N_OF',
      needed: 1,
      grants: ['courseModule:D104/D10403', 'courseModule:D104/M 1'],
      coverage: 'FULL',
      note: { nl: 'Uitleg', en: 'Explanation' },
    });
    expect(rule.items).toHaveLength(2);
  });

  it.each<[Partial<ConcordanceCells>, string]>([
    [{ table: 'EC AAV' }, 'table: is no key'],
    [{ title: '' }, 'title: is empty'],
    [{ from_pathway: 'AAV' }, 'from_pathway: is no pathway'],
    [{ to_pathway: 'toString' }, 'to_pathway: is no pathway'],
    [{ to_pathway: 'EXAMENCOMMISSIE' }, 'to_pathway: has no courseModule as its component'],
    [{ provider: 'cvo:991001' }, 'provider: is no number'],
    [{ goal_sets: 'ODS_2573' }, 'goal_sets: holds what is no id of a goal set'],
    [{ valid_from: '2026-02-30' }, 'valid_from: is no day'],
    [{ valid_to: '31/08/2027' }, 'valid_to: is no day'],
    [{ valid_to: '2025-08-31' }, 'valid_to: lies before valid_from'],
    [{ status: 'SUPERSEDED' }, 'valid_to: is empty; expected the last day'],
    [{ status: 'ACTIVE' }, 'status: is no status'],
    [{ supersedes: 'ec-aav' }, 'supersedes: is the table itself'],
    [{ source: '' }, 'source: is empty'],
    [{ demonstration: 'ja' }, 'demonstration: is unknown'],
    [{ position: '0' }, 'position: is no place'],
    [{ mode: 'SOME' }, 'mode: is unknown'],
    [{ needed: '1' }, 'needed: is for N_OF only'],
    [{ mode: 'N_OF' }, 'needed: is no number of items; expected 1 to 1'],
    [{ mode: 'N_OF', needed: '2' }, 'needed: is no number of items; expected 1 to 1'],
    [{ coverage: 'HALF' }, 'coverage: is unknown'],
    [{ note_en: 'Only' }, 'note_nl: is empty'],
    [{ note_nl: 'Alleen' }, 'note_en: is empty'],
    [{ condition: '' }, 'condition: item 1'],
    [{ condition: 'component=courseModule:D101/D10101' }, 'condition: is no component of EXAMENCOMMISSIE'],
    [{ from_pathway: 'OKOT' }, 'condition: is no component of OKOT; expected kinds of evidence only'],
    [{ grants: '' }, 'grants: is empty'],
    [{ grants: 'examSubject:wiskunde-3-arbeidsmarkt' }, "grants: is not the granter's"],
    [{ grants: 'course:D104' }, "grants: is not the granter's"],
    [{ grants: 'courseModule:a|courseModule:a' }, 'grants: names a component twice'],
    [{ condition: 'kind=ATTEST_C' }, 'condition: can be met without any proof of success'],
    [{ mode: 'ANY', condition: 'kind=ENROLMENT|kind=DIPLOMA_SO' }, 'condition: can be met without any proof'],
    [
      { mode: 'N_OF', needed: '2', condition: 'kind=ENROLMENT|kind=ATTEST_C|kind=DIPLOMA_SO' },
      'condition: can be met without any proof',
    ],
  ])('with %j is refused: %s', (given, problem) => {
    expect(refusal(given)).toContain(problem);
  });

  it.each<Partial<ConcordanceCells>>([
    { condition: 'kind=ATTEST_C;grade=3|kind=SCHOOL_REPORT;subject=frans;grade=3' },
    {
      from_pathway: 'REGULAR_SO',
      condition: 'component=studyProgramme:humane-wetenschappen-3;kind=ATTEST_A',
    },
    { from_pathway: 'OKOT', condition: 'kind=EVC_PROOF' },
    { status: 'DRAFT', coverage: 'UNDETERMINED' },
  ])('with %j is taken', (given) => {
    expect(refusal(given)).toBeNull();
  });

  it('of a file of the product fails loudly', () => {
    expect(() => concordanceOf(cells({ position: 'x' }), OWN)).toThrow('ec-aav/x, position');
  });
});
