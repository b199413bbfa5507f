import { offeringCountsResolver } from '@leerwegen/shared/statistics/offering-counts.factory';
import { ExamProgrammeFilter } from '../catalogue/exam.filters';
import { examProgrammes } from '../catalogue/exam-programme.service';

/** Counts of exam programmes: these are at no place, start on any day and belong to no network. */
export const ExamProgrammeCountsResolver = offeringCountsResolver({
  field: 'examProgrammeCounts',
  filter: ExamProgrammeFilter,
  lists: examProgrammes,
  counting: {
    notCounted: ['MUNICIPALITY', 'PROVINCE', 'START_MONTH', 'NET'],
    dimensions: { DOMAIN: 'o.domain', FINALITY: 'o.finality' },
  },
});
