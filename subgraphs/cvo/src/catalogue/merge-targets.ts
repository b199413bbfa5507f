import { commonTarget } from '@leerwegen/shared/catalogue/merge-targets';
import type { MergeTarget } from '@leerwegen/shared/import/merge.sql';

/** The tables of this subgraph that are filled from outside. */
export const CVO_PROVIDER = commonTarget('cvo', 'provider');

export const COURSE: MergeTarget = {
  schema: 'cvo',
  table: 'course',
  key: ['code'],
  columns: [
    'title',
    'title_key',
    'pathway',
    'diploma_oriented',
    'finality',
    'domain',
    'awards',
    'minimum_age',
    'search_text',
  ],
};

export const COURSE_MODULE: MergeTarget = {
  schema: 'cvo',
  table: 'course_module',
  key: ['key'],
  columns: ['course_code', 'code', 'title', 'hours', 'sequence', 'subject', 'awards', 'search_text'],
};

export const CVO_OFFERING = commonTarget('cvo', 'offering', [
  'course_code',
  'module_key',
  'ends_on',
  'schedule',
  'fee',
  'minor_guidance',
  'psychosocial_support',
]);

export const GOAL_SET: MergeTarget = {
  schema: 'cvo',
  table: 'goal_set',
  key: ['key'],
  columns: ['pathway', 'subject'],
};
export const GOAL: MergeTarget = {
  schema: 'cvo',
  table: 'goal',
  key: ['key'],
  columns: ['set_key', 'position'],
};
