import { offeringSearch } from '@leerwegen/shared/search/offering-search.factory';
import { examProgrammeConnection } from './connections';
import { examProgrammes } from './exam-programme.service';

/** The Examencommissie's part of `search`. */
export const examencommissieSearch = offeringSearch({
  field: 'examProgrammes',
  description:
    'Examenprogramma’s: programmes of the Examencommissie that fit, by their own title or a subject.',
  connection: examProgrammeConnection,
  lists: examProgrammes,
});
