import type { ConcordanceCells } from '../concordance.columns';
import type { OwnComponents } from '../concordance.importer';

/** An owner of modules, as the records know it. */
export const OWN: OwnComponents = { grants: 'courseModule', statements: { courseModule: '', course: '' } };

/** A row of a concordance file that can be taken, but for what is given. */
export function cells(given: Partial<ConcordanceCells> = {}): ConcordanceCells {
  return {
    granter: 'cvo',
    table: 'ec-aav',
    title: 'Examenvakken naar AAV',
    from_pathway: 'EXAMENCOMMISSIE',
    to_pathway: 'TKO_AAV',
    provider: '',
    goal_sets: '',
    valid_from: '2025-09-01',
    valid_to: '',
    status: 'IN_FORCE',
    supersedes: '',
    source: 'Stuurgroep',
    demonstration: '0',
    position: '1',
    mode: 'ALL',
    needed: '',
    condition: 'component=examSubject:wiskunde-3-arbeidsmarkt',
    grants: 'courseModule:D104/D10403',
    coverage: 'FULL',
    note_nl: '',
    note_en: '',
    ...given,
  };
}
