import type { FieldNode, GraphQLResolveInfo } from 'graphql';
import { Args, type ClassType, Ctx, FieldResolver, Info, Resolver, Root } from 'type-graphql';
import type { OfferingRow } from '../catalogue/offering.row';
import type { RequestContext } from '../server/subgraph-definition';
import { brusselsDay } from '../vocabulary/calendar-date';
import { EligibilityArguments } from '../vocabulary/eligibility.arguments';
import { Eligibility } from '../vocabulary/eligibility.type';
import type { LearnerProfileInput } from '../vocabulary/learner-profile.input';
import { eligibility } from './eligibility.evaluator';
import type { EligibilityRule, EligibilitySubject } from './eligibility-rule';
import type { LearnerProfile } from './learner-profile';
import { checkedIntakeDate, checkedProfile } from './profile.check';

/** What an owner knows about who may start: its rules, and what of an offering they look at. */
export interface EligibilityBinding<Row> {
  rules: readonly EligibilityRule[];
  subject(offering: Row): EligibilitySubject;
}

/** A checked question: who asks, and for which day. */
interface Question {
  profile: LearnerProfile;
  enrolOn: string;
}

/**
 * `eligibility` of an owner's offerings, answered from the rules and the offering's own columns. The owner's resolver
 * extends it.
 *
 * @param type the owner's offering
 */
export function eligibilityFields<Row extends OfferingRow>(
  type: () => ClassType<Row>,
  { rules, subject }: EligibilityBinding<Row>,
): abstract new () => object {
  @Resolver(type)
  abstract class EligibilityFields {
    @FieldResolver(() => Eligibility, {
      nullable: true,
      description:
        'Toelaatbaarheid: whether a learner may start this, with the rules that lead there and what would change the verdict. The provider decides; nothing of the profile is kept.',
    })
    eligibility(
      @Root() offering: Row,
      @Args(() => EligibilityArguments) { profile, intakeDate }: EligibilityArguments,
      @Ctx() context: RequestContext,
      @Info() { fieldNodes }: GraphQLResolveInfo,
    ): Eligibility {
      const question = once(context, fieldNodes[0]!, () => checkedQuestion(profile, intakeDate, context.now));
      return eligibility(rules, question.profile, subject(offering), question.enrolOn);
    }
  }
  return EligibilityFields;
}

/**
 * The age belongs to the profile's own date of intake, if it tells one, so that the same learner can be asked about for another
 * day; else to the day that is asked.
 *
 * @throws BAD_USER_INPUT that names the field
 */
export function checkedQuestion(
  profile: LearnerProfileInput,
  intakeDate: string | null | undefined,
  now: Date,
): Question {
  const today = brusselsDay(now);
  const checked = checkedProfile({ ...profile, intakeDate: profile.intakeDate ?? intakeDate }, today);
  return {
    profile: checked,
    enrolOn: checkedIntakeDate('intakeDate', intakeDate ?? checked.intakeDate, today),
  };
}

const asked = new WeakMap<RequestContext, Map<FieldNode, Question | Error>>();

/** A page of offerings asks the same of each: within a request, one place in the operation has the same arguments. */
function once(context: RequestContext, place: FieldNode, check: () => Question): Question {
  const questions = asked.get(context) ?? new Map<FieldNode, Question | Error>();
  asked.set(context, questions);
  let question = questions.get(place);
  if (question === undefined) questions.set(place, (question = outcomeOf(check)));
  if (question instanceof Error) throw question;
  return question;
}

function outcomeOf(check: () => Question): Question | Error {
  try {
    return check();
  } catch (error) {
    return error as Error;
  }
}
