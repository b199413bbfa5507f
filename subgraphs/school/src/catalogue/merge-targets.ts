import { commonTarget } from '@leerwegen/shared/catalogue/merge-targets';
import type { MergeTarget } from '@leerwegen/shared/import/merge.sql';

/** The tables of this subgraph that are filled from outside. */
export const SCHOOL_PROVIDER = commonTarget('school', 'provider', ['school_community']);

export const STUDY_PROGRAMME: MergeTarget = {
  schema: 'school',
  table: 'study_programme',
  key: ['key'],
  columns: [
    'official_number',
    'title',
    'title_key',
    'grade',
    'finality',
    'onderwijsvorm',
    'domain',
    'dual',
    'awards',
    'search_text',
  ],
};

export const SCHOOL_OFFERING = commonTarget('school', 'offering', [
  'programme_key',
  'administrative_group_number',
  'year',
  'attendance',
  'kind',
  'opleidingsvorm',
  'gok_support',
]);

export const GOAL_SET: MergeTarget = {
  schema: 'school',
  table: 'goal_set',
  key: ['key'],
  columns: [
    'name',
    'name_key',
    'short_name',
    'version',
    'grade',
    'finality',
    'basic_education',
    'source',
    'source_url',
    'retrieved_at',
    'demonstration',
  ],
};

export const GOAL: MergeTarget = {
  schema: 'school',
  table: 'goal',
  key: ['key'],
  columns: [
    'set_key',
    'position',
    'number',
    'code',
    'text',
    'kind',
    'attitude',
    'optional',
    'headings',
    'key_competence',
    'explanation',
    'footnote',
    'validity',
    'valid_from',
    'valid_to',
    'published_on',
    'search_text',
  ],
};

/** A programme as the official export of groups knows it. */
export const IMPORTED_PROGRAMME: MergeTarget = {
  schema: 'school',
  table: 'study_programme',
  key: ['key'],
  columns: ['title', 'title_key', 'grade', 'finality', 'onderwijsvorm', 'dual', 'search_text'],
  keep: ['finality'],
  initial: ['domain', 'awards'],
};

export const IMPORTED_GROUP: MergeTarget = {
  schema: 'school',
  table: 'administrative_group',
  key: ['number'],
  columns: [
    'name',
    'programme_key',
    'year',
    'attendance',
    'kind',
    'opleidingsvorm',
    'pathway',
    'target_groups',
  ],
};

/** An offering as the official export knows it: capacity and support are not in it. */
export const IMPORTED_OFFERING: MergeTarget = {
  schema: 'school',
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
    'starts_on',
    'enrolment_open',
    'programme_key',
    'administrative_group_number',
    'year',
    'attendance',
    'kind',
    'opleidingsvorm',
  ],
  keep: ['enrolment_open'],
  initial: ['languages'],
  follow: { delivery_mode: ['attendance'], target_groups: ['pathway'] },
};
