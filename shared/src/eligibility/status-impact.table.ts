import type { StatusEffect, StatusTopic } from '../vocabulary/eligibility.enum';
import type { RegulationRule, StatusImpact } from '../vocabulary/eligibility.type';
import type { Pathway } from '../vocabulary/pathway.enum';
import type { ProviderType } from '../vocabulary/provider-types';
import { COMPULSORY_RULES, SUPPORT_RULES, WORK_RULES } from './status-rule.table';

/** A change of pathway, as far as it matters to the status of a learner. */
export interface StatusChange {
  /** Where the learner is enrolled now; null when nowhere. */
  from: ProviderType | null;
  /** Pathways that are followed after the change, all of them. */
  to: readonly Pathway[];
  /** Younger than 18; null when unknown. */
  minor: boolean | null;
  /** In compulsory education; null when unknown. */
  compulsory: boolean | null;
}

/** How somebody learns after the change: what the rules of social law look at. */
export type Setting = 'SCHOOL' | 'CENTRE' | 'SELF_STUDY' | 'OTHER';

/** One line of the check: what is known about one topic in one situation. */
export interface StatusRule {
  topic: StatusTopic;
  effect: StatusEffect;
  /** Undefined: whatever the age. */
  minor?: boolean;
  compulsory?: boolean;
  /** In one of these settings after the change; undefined: in any. */
  setting?: readonly Setting[];
  /** Only for who was in a school before, and stays in one. */
  staysAtSchool?: boolean;
  rule: RegulationRule;
}

const SCHOOL: readonly Pathway[] = ['REGULAR_SO', 'FLEXIBLE_SO', 'DUAL', 'OKAN', 'LEARN_WORK'];
const CENTRE: readonly Pathway[] = [
  'TKO_GENERAL',
  'TKO_AAV',
  'TKO_VOCATIONAL',
  'VOCATIONAL_COURSE',
  'TOEKAN',
  'BENO',
  'NT2',
];

/** By topic, the first line that fits holds; the last line of each topic fits always. */
export const STATUS_RULES: readonly StatusRule[] = [...COMPULSORY_RULES, ...SUPPORT_RULES, ...WORK_RULES];

const TOPICS: readonly StatusTopic[] = [...new Set(STATUS_RULES.map(({ topic }) => topic))];

/** The most schooled of the pathways counts: who also follows lessons does not only study alone. */
function settingOf(to: readonly Pathway[]): Setting {
  if (to.some((pathway) => SCHOOL.includes(pathway))) return 'SCHOOL';
  if (to.some((pathway) => CENTRE.includes(pathway))) return 'CENTRE';
  return to.includes('EXAMENCOMMISSIE') ? 'SELF_STUDY' : 'OTHER';
}

function fits(rule: StatusRule, change: StatusChange): boolean {
  const setting = settingOf(change.to);
  const staysAtSchool = change.from === 'SCHOOL' && setting === 'SCHOOL';
  return (
    (rule.minor === undefined || rule.minor === change.minor) &&
    (rule.compulsory === undefined || rule.compulsory === change.compulsory) &&
    (rule.setting === undefined || rule.setting.includes(setting)) &&
    (rule.staysAtSchool === undefined || rule.staysAtSchool === staysAtSchool)
  );
}

/**
 * What to look at before a change of pathway (DESIGN.md §6 rule 5): one line for each topic, with its source. It never says
 * that somebody is entitled to anything.
 */
export function statusImpacts(change: StatusChange): StatusImpact[] {
  return TOPICS.map((topic) => {
    const found = STATUS_RULES.find((rule) => rule.topic === topic && fits(rule, change));
    if (!found) throw new Error(`No line of the status check fits: ${topic}.`);
    return { topic, effect: found.effect, rule: found.rule };
  });
}
