import { badUserInput } from '../errors/user-error';
import { type CheckedEvidence, checkedEvidence } from '../evidence/evidence.check';
import type { RequestContext } from '../server/subgraph-definition';
import { brusselsDay } from '../vocabulary/calendar-date';
import type { ExemptionAdvice } from '../vocabulary/exemption-advice.type';
import { globalId, idPrefix, keyOf } from '../vocabulary/global-id';
import type { LocalizedText } from '../vocabulary/localized-text.type';
import type { AdvisedEvidence, AdvisingTable, AskedComponent } from './advice.input';
import type { ExemptionAdviceArguments } from './concordance.arguments';
import type { OwnComponents } from './concordance.importer';
import type { ConcordanceLoaders, GrantingRule } from './concordance.loaders';
import type { ConcordanceTableRow } from './concordance-table.row';
import { ruleOf } from './concordance-rule.row';
import { exemptionAdvice } from './exemption-advice';
import type { ProofRule } from './proof-rule';

const MAX_COMPONENTS = 100;

export type AdviceContext<L = unknown> = RequestContext<L & ConcordanceLoaders>;

/** How one owner binds concordances and advice to its components; everything is read through its loaders. */
export interface ConcordanceBinding<L> {
  /** Name of the owner's provider type, such as `Cvo`. */
  name: string;
  /** See `concordanceTableEntity`. */
  entity: new () => ConcordanceTableRow;
  components: OwnComponents;
  /** What it accepts as proof. */
  proofRules: readonly ProofRule[];
  /** Who decides, in words. */
  decidedBy: Required<LocalizedText>;
  /** What the advice needs of a component that can be granted, by the key in its id; null when there is none. */
  find(context: AdviceContext<L>, key: string): Promise<{ grade: number | null } | null>;
  /** Global ids of the goals of one of its components on a day; none for an unknown one. */
  goalsOf(context: AdviceContext<L>, id: string, on: string): Promise<string[]>;
}

/** What advice takes into account besides. */
export interface AdviceOptions {
  /** Number of a provider whose own tables are used too; null: those that hold for all. */
  provider?: string | null;
  /** Nothing of evidence that is kept encrypted is looked up: it would stand in the log of the database server. */
  evidenceOfPerson?: boolean;
}

/**
 * Advice on components of one owner, for its own resolver and for others of its subgraph: a constant number of statements
 * for any number of components, and none again for what the request has asked before.
 *
 * @param components global ids, at most 100
 * @param on day of the advice
 * @throws BAD_USER_INPUT that names the place of a component that is unknown or another owner's
 */
export async function adviseExemptions<L>(
  binding: ConcordanceBinding<L>,
  context: AdviceContext<L>,
  components: readonly string[],
  evidence: readonly CheckedEvidence[],
  on: string,
  { provider = null, evidenceOfPerson = false }: AdviceOptions = {},
): Promise<ExemptionAdvice[]> {
  const [asked, lines, tables] = await Promise.all([
    askedComponents(binding, context, components, on),
    evidenceOfPerson
      ? evidence.map((line) => ({ ...line, subjectGoalIds: line.subjectId === null ? [] : null }))
      : Promise.all(evidence.map((line) => withGoals(binding, context, line, on))),
    advisingTables(binding, context, components, provider),
  ]);
  const advice = exemptionAdvice(asked, lines, tables, binding.proofRules, on);
  for (const { rules, goalCoverage } of advice)
    context.budget.spend(1 + rules.length + goalCoverage.missingGoalIds.length);
  return advice.map((one) => ({ ...one, decidedBy: binding.decidedBy }));
}

/** The same for the arguments of a root field. */
export async function adviceAsAsked<L>(
  binding: ConcordanceBinding<L>,
  context: AdviceContext<L>,
  { components, evidence, on, provider }: ExemptionAdviceArguments,
): Promise<ExemptionAdvice[]> {
  if (components.length === 0 || components.length > MAX_COMPONENTS)
    throw badUserInput('components', `has ${components.length} ids`, `1 to ${MAX_COMPONENTS}`);
  const lines = checkedEvidence('evidence', evidence);
  const own = await knownProvider(binding, context, provider);
  return adviseExemptions(binding, context, components, lines, on ?? brusselsDay(context.now), {
    provider: own,
  });
}

/** Number of the provider that an id names. */
async function knownProvider<L>(
  { name }: ConcordanceBinding<L>,
  { loaders }: AdviceContext<L>,
  id: string | null | undefined,
): Promise<string | null> {
  if (id == null) return null;
  const number = keyOf(idPrefix(name), id);
  if (number === null)
    throw badUserInput('provider', 'is of another type', `an id that begins with ${idPrefix(name)}:`);
  if (!(await loaders.isProvider.load(number)))
    throw badUserInput('provider', 'names no provider that exists', `an id such as ${idPrefix(name)}:...`);
  return number;
}

async function askedComponents<L>(
  { components: { grants }, find, goalsOf }: ConcordanceBinding<L>,
  context: AdviceContext<L>,
  ids: readonly string[],
  on: string,
): Promise<AskedComponent[]> {
  const found = await Promise.all(
    ids.map(async (id) => {
      const key = keyOf(grants, id);
      const [known, goalIds] = await Promise.all([
        key === null ? null : find(context, key),
        goalsOf(context, id, on),
      ]);
      return known && { id, grade: known.grade, goalIds };
    }),
  );
  const unknown = found.indexOf(null);
  if (unknown >= 0)
    throw badUserInput(
      `components[${unknown}]`,
      'is no component of this owner',
      `the id of one that exists, such as ${grants}:...`,
    );
  const byId = new Map(found.map((component) => [component!.id, component!]));
  return [...byId.values()];
}

async function withGoals<L>(
  { components: { statements }, goalsOf }: ConcordanceBinding<L>,
  context: AdviceContext<L>,
  line: CheckedEvidence,
  on: string,
): Promise<AdvisedEvidence> {
  const { subjectId } = line;
  if (subjectId === null) return { ...line, subjectGoalIds: [] };
  const own = subjectId.slice(0, subjectId.indexOf(':')) in statements;
  return { ...line, subjectGoalIds: own ? await goalsOf(context, subjectId, on) : null };
}

/** The tables that grant one of the components, with the rules that do. */
async function advisingTables<L>(
  { name }: ConcordanceBinding<L>,
  { loaders }: AdviceContext<L>,
  ids: readonly string[],
  provider: string | null,
): Promise<AdvisingTable[]> {
  const granting = (await Promise.all([...new Set(ids)].map((id) => loaders.rulesThatGrant.load(id)))).flat();
  const tables = new Map<string, { facts: GrantingRule['table']; rules: Map<string, GrantingRule> }>();
  for (const rule of granting) {
    const { table } = rule;
    if (table.providerNumber !== null && table.providerNumber !== provider) continue;
    const entry = tables.get(table.key) ?? { facts: table, rules: new Map<string, GrantingRule>() };
    tables.set(table.key, entry);
    entry.rules.set(rule.key, rule);
  }
  return [...tables.values()].map(({ facts, rules }) => ({
    id: globalId(idPrefix(`${name}ConcordanceTable`), facts.key),
    status: facts.status,
    validFrom: facts.validFrom,
    validTo: facts.validTo,
    rules: [...rules.values()].map((rule) => ruleOf(rule, rulePrefix(name))),
  }));
}

/** The prefix of the ids of an owner's rules, such as `cvoConcordanceRule`. */
export function rulePrefix(name: string): string {
  return idPrefix(`${name}ConcordanceRule`);
}
