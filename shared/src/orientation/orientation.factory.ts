import {
  Arg,
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
import type { LearnerProfile } from '../eligibility/learner-profile';
import type { ReferenceResolver, RequestContext } from '../server/subgraph-definition';
import { LearnerProfileInput } from '../vocabulary/learner-profile.input';
import { AnswerMemo } from './answer.memo';
import { type OrientationQuestion, orientationQuestion, questionOf } from './orientation.question';

/** One owner's field of `orientation`. */
export interface OrientationPart<L, T extends object> {
  /** Such as `cvoSteps`. */
  field: string;
  /** Opens with the Dutch term. */
  description: string;
  /** What the field is a list of. */
  type: () => ClassType<T>;
  /** Fields of other owners with which this one composes (`@requires`), of the same kind of list. */
  external?: readonly { field: string; type: () => ClassType<object> }[];
  /** The answer to a profile; the same for everybody who asks. In a constant number of statements. */
  answer(profile: LearnerProfile, context: RequestContext<L>): Promise<T[]>;
}

/** A question of orientation as a subgraph resolves it. */
export interface AskedOrientation extends OrientationQuestion {
  /** What other owners answered, unchecked; by the names of their fields. */
  answers: Readonly<Record<string, unknown>>;
}

/** The classes that an owner adds to its schema to take part in `orientation`. */
export interface OrientationClasses {
  type: ClassType<AskedOrientation>;
  resolver: Function;
  resolveReference: ReferenceResolver;
}

/**
 * One question, all answer (DESIGN.md §3 rule 7): `orientation` is the same in every subgraph, its answer is an entity
 * whose id is the profile itself, and each owner adds its own field.
 */
export function orientation<L, T extends object>(part: OrientationPart<L, T>): OrientationClasses {
  @ObjectType('Orientation', {
    simpleResolvers: true,
    description:
      'Oriëntatie: one profile that every provider type answers in its own field; who cannot answer is null and named in an error. It is advice: the learner chooses, the providers decide.',
  })
  @Directive('@key(fields: "id")')
  class Orientation implements AskedOrientation {
    @Field(() => ID, { description: 'Canonieke vraag: the profile itself, as the subgraphs pass it on.' })
    @Directive('@inaccessible')
    id!: string;

    profile!: LearnerProfile;
    answers!: Readonly<Record<string, unknown>>;
  }
  for (const { field, type } of part.external ?? []) {
    Field(() => [type()], { nullable: true })(Orientation.prototype, field);
    Directive('@external')(Orientation.prototype, field);
  }

  const toOrientation = (
    question: OrientationQuestion,
    answers: Readonly<Record<string, unknown>> = {},
  ): Orientation => Object.assign(new Orientation(), { ...question, answers });
  const memo = new AnswerMemo<T[]>();

  @Resolver(() => Orientation)
  class OrientationResolver {
    @Query(() => Orientation, {
      nullable: true,
      description:
        'Oriënteren: which steps and pathways fit a learner, and who to talk to. The profile is not kept, and says nothing of who somebody is.',
    })
    @Directive('@shareable')
    // All owners work on it for a tenth of a second: an operation gets a handful.
    @Directive('@cost(weight: 3500)')
    orientation(
      @Arg('profile', () => LearnerProfileInput, { description: 'Profiel: what orientation needs to know.' })
      profile: LearnerProfileInput,
      @Ctx() { now }: RequestContext<L>,
    ): Orientation {
      return toOrientation(orientationQuestion(profile, now));
    }

    @FieldResolver(() => [part.type()], {
      name: part.field,
      nullable: true,
      description: part.description,
    })
    async own(@Root() { id, profile }: Orientation, @Ctx() context: RequestContext<L>): Promise<T[]> {
      const answer = memo.of(context, id, () => part.answer(profile, context));
      return context.budget.charge(await answer);
    }
  }

  return {
    type: Orientation,
    resolver: OrientationResolver,
    resolveReference: async (id, { now }, { schema }, reference) => {
      const question = questionOf(id, schema, now);
      return question && toOrientation(question, reference);
    },
  };
}
