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

/** A course as the official export knows it: its domain and finality are not in it. */
export const IMPORTED_COURSE: MergeTarget = {
  schema: 'cvo',
  table: 'course',
  key: ['code'],
  columns: ['title', 'title_key', 'pathway', 'diploma_oriented', 'search_text'],
  follow: { awards: ['pathway'], minimum_age: ['pathway'] },
};

export const COURSE_VARIANT: MergeTarget = {
  schema: 'cvo',
  table: 'course_variant',
  key: ['key'],
  columns: ['course_code', 'code', 'name', 'trajectory', 'diploma_oriented'],
};

/** A module as the official export knows it: hours, sequence and subject are not in it. */
export const IMPORTED_MODULE: MergeTarget = {
  schema: 'cvo',
  table: 'course_module',
  key: ['key'],
  columns: ['course_code', 'code', 'title', 'search_text'],
  initial: ['awards'],
};

export const COURSE_VARIANT_MODULE: MergeTarget = {
  schema: 'cvo',
  table: 'course_variant_module',
  key: ['key'],
  columns: ['variant_key', 'module_key', 'module_variant_code'],
};

/** An offering as the official export knows it: dates, fee, schedule and capacity are not in it. */
export const IMPORTED_OFFERING: MergeTarget = {
  schema: 'cvo',
  table: 'offering',
  key: ['key'],
  columns: [
    'provider_number',
    'site_key',
    'title',
    'title_key',
    'pathway',
    'awards',
    'school_year',
    'enrolment_open',
    'minimum_age',
    'course_code',
    'module_key',
  ],
  keep: ['enrolment_open'],
  follow: { target_groups: ['pathway'], languages: ['pathway'] },
};
