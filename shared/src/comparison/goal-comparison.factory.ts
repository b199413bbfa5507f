import {
  Args,
  type ClassType,
  Ctx,
  Directive,
  Field,
  FieldResolver,
  ID,
  ObjectType,
  Query,
  Resolver,
  Root,
} from 'type-graphql';
import type { ReferenceResolver, RequestContext } from '../server/subgraph-definition';
import { ComponentGoals } from '../vocabulary/component-goals.type';
import { globalId } from '../vocabulary/global-id';
import type { ProviderType } from '../vocabulary/provider-types';
import { type AskedComponent, askedComponents, GOAL_QUESTION, type GoalQuestion } from './goal-question';
import { GoalQuestionArguments } from './goal-question.arguments';

/** One owner's part of `compareGoals`: the field that holds its components. */
export interface GoalComparisonPart<L> {
  owner: ProviderType;
  /** Such as `cvoComponents`. */
  field: string;
  /** Opens with the Dutch term. */
  description: string;
  /** Fields of other owners that this one composes with (`@requires`). */
  external?: readonly string[];
  /**
   * Keys of the goals that each component covers, by set and position, in the order of the ids; null for a component
   * that does not exist. In a constant number of statements.
   */
  goalsOf(ids: readonly string[], context: RequestContext<L>): Promise<(readonly string[] | null)[]>;
}

/** A question about goals as a subgraph resolves it. */
export interface AskedComparison {
  components: readonly AskedComponent[];
  /** What other owners answered, unchecked; by the names of their fields. */
  answers: Readonly<Record<string, unknown>>;
}

/** The classes that an owner adds to its schema to take part in `compareGoals`. */
export interface GoalComparisonClasses {
  type: ClassType<AskedComparison>;
  resolver: Function;
  resolveReference: ReferenceResolver;
}

/**
 * One question, all answer (DESIGN.md §3 rule 7): `compareGoals` is the same in every subgraph, its answer is an entity
 * whose id is the question itself, and each owner adds the goals of its own components.
 */
export function goalComparison<L>(part: GoalComparisonPart<L>): GoalComparisonClasses {
  @ObjectType('GoalComparison', {
    simpleResolvers: true,
    description:
      'Vergelijking van onderwijsdoelen: components of any owners, compared by the goals they cover. Advice, not a decision: the institution decides on exemptions.',
  })
  @Directive('@key(fields: "id")')
  class GoalComparison implements AskedComparison {
    @Field(() => ID, {
      description: 'Canonieke vraag: the components themselves, as the subgraphs pass them on.',
    })
    @Directive('@inaccessible')
    id!: string;

    components!: AskedComponent[];
    answers!: Readonly<Record<string, unknown>>;
  }
  for (const name of part.external ?? []) {
    Field(() => [ComponentGoals], { nullable: true })(GoalComparison.prototype, name);
    Directive('@external')(GoalComparison.prototype, name);
  }

  const toComparison = (
    question: GoalQuestion,
    answers: Readonly<Record<string, unknown>> = {},
  ): GoalComparison =>
    Object.assign(new GoalComparison(), {
      components: askedComponents(question),
      id: GOAL_QUESTION.encode(question),
      answers,
    });

  @Resolver(() => GoalComparison)
  class GoalComparisonQuestionResolver {
    @Query(() => GoalComparison, {
      nullable: true,
      description:
        'Onderwijsdoelen vergelijken: which goals of `with` are covered by `of`, over all owners, on the day of the request. Ids of programmes of study or their administrative groups, courses and their modules, exam programmes and exam subjects.',
    })
    @Directive('@shareable')
    // The work of a search.
    @Directive('@cost(weight: 500)')
    compareGoals(@Args(() => GoalQuestionArguments) question: GoalQuestionArguments): GoalComparison {
      return toComparison(question);
    }

    @FieldResolver(() => [ComponentGoals], {
      name: part.field,
      nullable: true,
      description: part.description,
    })
    components(
      @Root() comparison: GoalComparison,
      @Ctx() context: RequestContext<L>,
    ): Promise<ComponentGoals[]> {
      return ownComponents(part, comparison, context);
    }
  }

  return {
    type: GoalComparison,
    resolver: GoalComparisonQuestionResolver,
    resolveReference: async (id, _context, { schema }, reference) => {
      const question = GOAL_QUESTION.decode(id, schema);
      return question && toComparison(question, reference);
    },
  };
}

/** The goals of an owner's own components of a comparison, by id of the component. */
export async function ownComponents<L>(
  { owner, goalsOf }: Pick<GoalComparisonPart<L>, 'owner' | 'goalsOf'>,
  { components }: AskedComparison,
  context: RequestContext<L>,
): Promise<ComponentGoals[]> {
  const own = components.filter((component) => component.owner === owner);
  const goals = await goalsOf(
    own.map(({ id }) => id),
    context,
  );
  return own.map(({ id, sides }, index) => ({
    componentId: id,
    sides,
    known: goals[index] !== null,
    goalIds: context.budget.charge(goals[index] ?? []).map((key) => globalId('goal', key)),
  }));
}
