import {
  Arg,
  type ClassType,
  Ctx,
  Directive,
  FieldResolver,
  ID,
  Mutation,
  Resolver,
  Root,
} from 'type-graphql';
import type { RequestContext } from '../server/subgraph-definition';
import type { CaseAnswer } from '../case/case.act';
import { clearCase } from '../case/case.loaders';
import { caseKey } from '../case/global-id.check';
import { answerReferral, linkDecision, withdrawConsent } from './referral-answer.service';
import type { ReferralBinding } from './referral.binding';
import { completeReferral } from './referral-claim.service';
import {
  AnswerReferralInput,
  CompleteReferralInput,
  LinkReferralDecisionInput,
  MoveReferralInput,
  SendReferralInput,
  WithdrawReferralConsentInput,
} from './referral.inputs';
import type { ReferralLoaders } from './referral.loaders';
import { moveReferral } from './referral-move.service';
import { referralPayload } from './referral-payload.type';
import type { ReferralRow } from './referral.row';
import { codesOf, sendReferral } from './referral-send.service';

type Context = RequestContext<ReferralLoaders>;
const PERSONAL = '@tag(name: "personal")';

/** The acts on referrals to one provider type. */
export function referralMutations(binding: ReferralBinding, entity: ClassType<object>): Function {
  const { name, prefix } = binding;
  const payload = referralPayload(name);
  const mutation = (field: string, description: string) =>
    [() => payload, { name: field, nullable: true, description }] as const;
  const input = <T>(type: () => ClassType<object> & T) =>
    [
      'input',
      type,
      { description: 'Invoer: what to do, with which key and, for an act on a referral, which version.' },
    ] as const;

  @Resolver(() => payload)
  class ReferralMutations {
    @Mutation(...mutation(`send${name}Referral`, `Verwijzen: refers a learner to a ${name.toLowerCase()}.`))
    @Directive(PERSONAL)
    async send(
      @Arg(...input(() => SendReferralInput)) given: SendReferralInput,
      @Ctx() context: Context,
    ): Promise<object> {
      const answer = await sendReferral(binding, context, given);
      return { ...answer, ...codesOf(binding, context, answer) };
    }

    @Mutation(
      ...mutation(
        `move${name}Referral`,
        'Verder zetten: gives a referral its next status, as its receiver; its sender may withdraw it.',
      ),
    )
    @Directive(PERSONAL)
    move(
      @Arg(...input(() => MoveReferralInput)) given: MoveReferralInput,
      @Ctx() context: Context,
    ): Promise<CaseAnswer> {
      return moveReferral(binding, context, given);
    }

    @Mutation(
      ...mutation(`answer${name}Referral`, 'Antwoorden: answers what the receiver asked, as its sender.'),
    )
    @Directive(PERSONAL)
    answer(
      @Arg(...input(() => AnswerReferralInput)) given: AnswerReferralInput,
      @Ctx() context: Context,
    ): Promise<CaseAnswer> {
      return answerReferral(binding, context, given);
    }

    @Mutation(
      ...mutation(
        `withdraw${name}ReferralConsent`,
        'Toestemming intrekken: erases the learner’s data at once, and ends the referral when nothing has started.',
      ),
    )
    @Directive(PERSONAL)
    withdrawConsent(
      @Arg(...input(() => WithdrawReferralConsentInput)) given: WithdrawReferralConsentInput,
      @Ctx() context: Context,
    ): Promise<CaseAnswer> {
      return withdrawConsent(binding, context, given);
    }

    @Mutation(
      ...mutation(
        `complete${name}Referral`,
        'Aanvullen: the receiver adds the learner’s data, with the claim code and the consent of the learner.',
      ),
    )
    @Directive(PERSONAL)
    complete(
      @Arg(...input(() => CompleteReferralInput)) given: CompleteReferralInput,
      @Ctx() context: Context,
    ): Promise<CaseAnswer> {
      return completeReferral(binding, context, given);
    }

    @Mutation(
      ...mutation(
        `link${name}ReferralDecision`,
        'Beslissing koppelen: records a decision that a third provider took.',
      ),
    )
    @Directive(PERSONAL)
    linkDecision(
      @Arg(...input(() => LinkReferralDecisionInput)) given: LinkReferralDecisionInput,
      @Ctx() context: Context,
    ): Promise<CaseAnswer> {
      return linkDecision(binding, context, given);
    }

    @FieldResolver(() => ID, {
      nullable: true,
      description: 'Doorverwijzing: global id of the referral.',
    })
    referralId(@Root() { id }: CaseAnswer): string {
      return id;
    }

    @FieldResolver(() => entity, {
      nullable: true,
      description: 'Doorverwijzing: the referral as it is now.',
    })
    async referral(@Root() { id }: CaseAnswer, @Ctx() { loaders }: Context): Promise<ReferralRow | null> {
      const key = caseKey(prefix, id)!;
      // An act before this one in the same operation may have loaded what this one changed.
      clearCase(loaders.referrals, key);
      return loaders.referrals.rows.load(key);
    }
  }
  return ReferralMutations;
}
