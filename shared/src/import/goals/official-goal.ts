/** A set of goals as the government publishes it, its texts plain. */
export interface OfficialGoalSet {
  id: string;
  name: string;
  shortName: string | null;
  version: string | null;
  /** As the source writes it, such as `3de graad`. */
  grade: string | null;
  keyCompetences: string[];
  source: string | null;
  sourceUrl: string | null;
  retrievedAt: string | null;
}

/** One goal, its texts plain and its dates calendar dates. */
export interface OfficialGoal {
  set: string;
  id: string;
  /** Place in the set, from 1. */
  position: number;
  code: string | null;
  text: string;
  kind: string | null;
  attitude: boolean;
  optional: boolean;
  headings: string[];
  keyCompetence: string | null;
  explanation: string | null;
  footnote: string | null;
  validity: string | null;
  validFrom: string | null;
  validTo: string | null;
  publishedOn: string | null;
}
