import { commonTarget } from '@leerwegen/shared/catalogue/merge-targets';
import type { MergeTarget } from '@leerwegen/shared/import/merge.sql';

const own = (table: string, columns: string[], key: string[] = ['key']): MergeTarget => ({
  schema: 'examencommissie',
  table,
  key,
  columns,
});

/** The tables of this subgraph that are filled from outside. */
export const EXAM_PROGRAMME = commonTarget('examencommissie', 'offering', [
  'until_school_year',
  'grade',
  'finality',
  'domain',
  'search_text',
]);
export const EXAM_SUBJECT = own('exam_subject', [
  'title',
  'title_key',
  'grade',
  'finality',
  'part',
  'search_text',
]);
export const PROGRAMME_SUBJECT = own('programme_subject', [], ['programme_key', 'subject_key']);
export const VAKFICHE = own('vakfiche', [
  'subject_key',
  'version',
  'announced_on',
  'valid_from',
  'valid_to',
  'parts',
  'url',
]);
export const GOAL_SET = own('goal_set', []);
export const GOAL = own('goal', ['set_key', 'position']);
export const VAKFICHE_GOAL_SET = own('vakfiche_goal_set', [], ['vakfiche_key', 'set_key']);
export const EXAM_SESSION = own('exam_session', [
  'form',
  'place',
  'site_key',
  'starts_on',
  'ends_on',
  'registration_from',
  'registration_to',
  'capacity',
]);
export const EXAM_SESSION_SUBJECT = own('exam_session_subject', [], ['session_key', 'subject_key']);
export const INFO_SESSION = own('info_session', [
  'title',
  'starts_at',
  'place',
  'site_key',
  'languages',
  'target_groups',
  'registration_from',
  'registration_to',
  'capacity',
]);
