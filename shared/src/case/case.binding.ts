import type { Principal } from '../auth/principal';
import type { Queryable } from '../database/acting-database';
import type { CaseJob } from './case.job';
import type { CaseRow } from './case.row';

/** Where cases of one kind are kept, and which organisations take part in one. */
export interface CaseTable<R extends CaseRow> {
  /** Name of the table; its history, personal parts, feed and counter are named after it. */
  name: string;
  /** What one case is called in a message. */
  word: string;
  /** Select list of a row (alias `r`). */
  columns: string;
  /** Global ids of the organisations that row-level security lets see a case. */
  parties(row: R): string[];
  /** Those of them that are told what happens, in their feed. */
  followers(row: R): string[];
}

/** Who may see a field of a case: with a permission, and, with `side`, only from that side of it. */
export interface FieldPolicy {
  permission: string;
  side?: string;
}

/** What the code of all cases has to know of one kind at one owner. */
export interface CaseBinding<R extends CaseRow = CaseRow> {
  table: CaseTable<R>;
  /** Schema of the database, such as `cvo`. */
  schema: string;
  /** Name of the GraphQL type, such as `CvoReferral`. */
  typeName: string;
  /** Prefix of the ids, such as `cvoReferral`. */
  prefix: string;
  /** Who may see each field of the type; a field that is not here stops the subgraph from starting. */
  fieldPolicies: Readonly<Record<string, FieldPolicy>>;
  /** What each personal root field asks of who calls it; a service checks it. */
  rootPolicies: Readonly<Record<string, string>>;
  /** Fields that are emptied when the personal part is erased. */
  erased: Partial<R>;
  /** Looks after what is due, where something is; says how many. */
  deadlines?(job: CaseJob<R>): Promise<{ overdue: number; expired: number }>;
  /** Forgets what nobody can use any more. */
  forget?(transaction: Queryable, before: Date): Promise<void>;
  /** Sides on which somebody's organisation stands in a case. */
  sidesOf(principal: Principal, row: R): string[];
  /** Whether somebody may do something with a case; with `side`, only when on that side of it. */
  mayDo(principal: Principal | null, row: R, permission: string, side?: string): boolean;
}
