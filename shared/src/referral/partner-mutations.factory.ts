import { Arg, Ctx, Directive, Mutation, Resolver } from 'type-graphql';
import type { RequestContext } from '../server/subgraph-definition';
import { issuePartnerCode } from './partner-code.service';
import { sendPartnerReferral } from './partner.service';
import type { ReferralBinding } from './referral.binding';
import { IssuePartnerCodeInput, SendPartnerReferralInput } from './referral.inputs';
import { PartnerCode, PartnerReferralReceipt } from './referral-payload.type';
import { codesOf } from './referral-send.service';

const PERSONAL = '@tag(name: "personal")';

/** How partners without an account (OCMW, CAW, JAC, VDAB, youth work) refer to one provider type. */
export function partnerMutations(binding: ReferralBinding): Function {
  const { name } = binding;

  @Resolver()
  class PartnerMutations {
    @Mutation(() => PartnerCode, {
      name: `issue${name}PartnerCode`,
      nullable: true,
      description:
        'Code uitreiken: gives a partner without an account a code to refer one learner to you with.',
    })
    @Directive(PERSONAL)
    issue(
      @Arg('input', () => IssuePartnerCodeInput, { description: 'Invoer: for which partner.' })
      input: IssuePartnerCodeInput,
      @Ctx() context: RequestContext,
    ): Promise<PartnerCode> {
      return issuePartnerCode(binding, context, input);
    }

    @Mutation(() => PartnerReferralReceipt, {
      name: `send${name}PartnerReferral`,
      nullable: true,
      description: 'Verwijzen als partner: refers one learner with a one-time code, without an account.',
    })
    @Directive(PERSONAL)
    async send(
      @Arg('input', () => SendPartnerReferralInput, { description: 'Invoer: what is asked, with the code.' })
      input: SendPartnerReferralInput,
      @Ctx() context: RequestContext,
    ): Promise<PartnerReferralReceipt> {
      const answer = await sendPartnerReferral(binding, context, input);
      const { status, warnings } = answer;
      return { status, warnings, ...codesOf(binding, context, answer) } as PartnerReferralReceipt;
    }
  }
  return PartnerMutations;
}
