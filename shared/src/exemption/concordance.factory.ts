import { Arg, Args, Ctx, Directive, FieldResolver, ID, Query, Resolver, Root } from 'type-graphql';
import { connectionTypes } from '../connection/connection.type';
import { listPage } from '../connection/page.service';
import type { CheckedEvidence } from '../evidence/evidence.check';
import { byKey } from '../server/by-key.reference';
import type { ReferenceResolver } from '../server/subgraph-definition';
import { ConcordanceRule } from '../vocabulary/concordance.type';
import { ExemptionAdvice } from '../vocabulary/exemption-advice.type';
import { idPrefix, keyOf } from '../vocabulary/global-id';
import {
  adviceAsAsked,
  type AdviceOptions,
  type AdviceContext,
  adviseExemptions,
  type ConcordanceBinding,
  rulePrefix,
} from './advice.service';
import { ConcordanceArguments, ExemptionAdviceArguments } from './concordance.arguments';
import { concordanceList } from './concordance-list.query';
import { type ConcordanceLoaders, itemsOf } from './concordance.loaders';
import { ruleOf } from './concordance-rule.row';
import type { ConcordanceTableRow } from './concordance-table.row';

/** What an owner of concordances adds to its subgraph. */
export interface ConcordanceClasses<L> {
  resolver: Function;
  resolveReference: ReferenceResolver;
  /** See `adviseExemptions`. */
  advice(
    context: AdviceContext<L>,
    components: readonly string[],
    evidence: readonly CheckedEvidence[],
    on: string,
    options?: AdviceOptions,
  ): Promise<ExemptionAdvice[]>;
}

/** Concordances as one owner keeps them: a type, `<name>ConcordanceTable(s)` and `<name>ExemptionAdvice`. */
export function concordances<L>(binding: ConcordanceBinding<L>): ConcordanceClasses<L> {
  const { name, entity } = binding;
  const schema = name.toLowerCase();
  const prefix = idPrefix(`${name}ConcordanceTable`);

  const connection = connectionTypes(`${name}ConcordanceTable`, () => entity);

  @Resolver(() => entity)
  class ConcordanceResolver {
    @Query(() => entity, {
      name: prefix,
      nullable: true,
      description: 'Concordantietabel: one table by its id.',
    })
    async one(
      @Arg('id', () => ID, { description: 'Globaal id: global id of the table.' }) id: string,
      @Ctx() { loaders }: AdviceContext<L>,
    ): Promise<ConcordanceTableRow | null> {
      const key = keyOf(prefix, id);
      return key === null ? null : loaders.concordanceTables.load(key);
    }

    @Query(() => connection.Connection, {
      name: `${prefix}s`,
      nullable: true,
      description: 'Concordantietabellen: tables by title, drafts and earlier versions too.',
    })
    async list(
      @Args(() => ConcordanceArguments) args: ConcordanceArguments,
      @Ctx() context: AdviceContext<L>,
    ): Promise<object> {
      const list = concordanceList(schema, args);
      return connection.from(await listPage(context, list, args, context.loaders.concordanceTables));
    }

    @Query(() => [ExemptionAdvice], {
      name: idPrefix(`${name}ExemptionAdvice`),
      nullable: true,
      description:
        'Vrijstellingsadvies: how far evidence covers components, best coverage first. Nothing is stored, and nothing is decided.',
    })
    // For each component that is asked; the rest of the cost are its rules.
    @Directive('@cost(weight: 40)')
    async advise(
      @Args(() => ExemptionAdviceArguments) args: ExemptionAdviceArguments,
      @Ctx() context: AdviceContext<L>,
    ): Promise<ExemptionAdvice[]> {
      return adviceAsAsked(binding, context, args);
    }

    @FieldResolver(() => [ConcordanceRule], {
      nullable: true,
      description: 'Regels: the rules of the table, by position.',
    })
    @Directive('@listSize(assumedSize: 10)')
    async rules(
      @Root() { key }: ConcordanceTableRow,
      @Ctx() { budget, loaders }: AdviceContext<L>,
    ): Promise<ConcordanceRule[]> {
      const rows = await loaders.rulesOfConcordance.load(key);
      budget.spend(rows.reduce((sum, row) => sum + itemsOf(row), 0));
      return rows.map((row) => ruleOf(row, rulePrefix(name)));
    }
  }

  return {
    resolver: ConcordanceResolver,
    resolveReference: byKey<ConcordanceLoaders>(prefix, 'concordanceTables'),
    advice: (context, components, evidence, on, options) =>
      adviseExemptions(binding, context, components, evidence, on, options),
  };
}
