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
import type { CaseAnswer } from '../case/case.act';
import { clearCase } from '../case/case.loaders';
import { caseKey } from '../case/global-id.check';
import type { RequestContext } from '../server/subgraph-definition';
import type { ExemptionBinding } from './exemption-request.binding';
import { decideExemptionRequest, withdrawRequestConsent } from './exemption-request-decide.service';
import { amendExemptionRequest, draftExemptionRequest } from './exemption-request-draft.service';
import {
  AmendExemptionRequestInput,
  DecideExemptionRequestInput,
  DraftExemptionRequestInput,
  MoveExemptionRequestInput,
  WithdrawExemptionRequestConsentInput,
} from './exemption-request.inputs';
import type { ExemptionLoaders } from './exemption-request.loaders';
import { moveExemptionRequest } from './exemption-request-move.service';
import { exemptionRequestPayload } from './exemption-request-payload.type';
import type { ExemptionRow } from './exemption-request.row';

type Context = RequestContext<ExemptionLoaders>;
const PERSONAL = '@tag(name: "personal")';

/** The acts on exemption requests on which one provider type decides. */
export function exemptionRequestMutations(binding: ExemptionBinding, entity: ClassType<object>): Function {
  const { name, prefix } = binding;
  const payload = exemptionRequestPayload(name);
  const mutation = (field: string, description: string) =>
    [() => payload, { name: field, nullable: true, description }] as const;
  const input = <T>(type: () => ClassType<object> & T) =>
    [
      'input',
      type,
      { description: 'Invoer: what to do, with which key and, for an act on a request, which version.' },
    ] as const;

  @Resolver(() => payload)
  class ExemptionRequestMutations {
    @Mutation(
      ...mutation(
        `draft${name}ExemptionRequest`,
        `Vrijstelling aanvragen: makes a draft of a request to a ${name.toLowerCase()}; move it to SUBMITTED to send it.`,
      ),
    )
    @Directive(PERSONAL)
    draft(
      @Arg(...input(() => DraftExemptionRequestInput)) given: DraftExemptionRequestInput,
      @Ctx() context: Context,
    ): Promise<CaseAnswer> {
      return draftExemptionRequest(binding, context, given);
    }

    @Mutation(
      ...mutation(
        `amend${name}ExemptionRequest`,
        'Aanpassen: changes what is asked, in a draft or in what was found incomplete, as its requester.',
      ),
    )
    @Directive(PERSONAL)
    amend(
      @Arg(...input(() => AmendExemptionRequestInput)) given: AmendExemptionRequestInput,
      @Ctx() context: Context,
    ): Promise<CaseAnswer> {
      return amendExemptionRequest(binding, context, given);
    }

    @Mutation(
      ...mutation(
        `move${name}ExemptionRequest`,
        'Verder zetten: gives a request its next status, as its requester or its decider.',
      ),
    )
    @Directive(PERSONAL)
    move(
      @Arg(...input(() => MoveExemptionRequestInput)) given: MoveExemptionRequestInput,
      @Ctx() context: Context,
    ): Promise<CaseAnswer> {
      return moveExemptionRequest(binding, context, given);
    }

    @Mutation(
      ...mutation(
        `decide${name}ExemptionRequest`,
        'Beslissen: decides on every line, each with its motivation; a refusal is no refusal of enrolment.',
      ),
    )
    @Directive(PERSONAL)
    decide(
      @Arg(...input(() => DecideExemptionRequestInput)) given: DecideExemptionRequestInput,
      @Ctx() context: Context,
    ): Promise<CaseAnswer> {
      return decideExemptionRequest(binding, context, given);
    }

    @Mutation(
      ...mutation(
        `withdraw${name}ExemptionRequestConsent`,
        'Toestemming intrekken: erases the learner’s data at once, and ends the request when nothing was decided.',
      ),
    )
    @Directive(PERSONAL)
    withdrawConsent(
      @Arg(...input(() => WithdrawExemptionRequestConsentInput)) given: WithdrawExemptionRequestConsentInput,
      @Ctx() context: Context,
    ): Promise<CaseAnswer> {
      return withdrawRequestConsent(binding, context, given);
    }

    @FieldResolver(() => ID, {
      nullable: true,
      description: 'Vrijstellingsaanvraag: global id of the request.',
    })
    exemptionRequestId(@Root() { id }: CaseAnswer): string {
      return id;
    }

    @FieldResolver(() => entity, {
      nullable: true,
      description: 'Vrijstellingsaanvraag: the request as it is now.',
    })
    async exemptionRequest(
      @Root() { id }: CaseAnswer,
      @Ctx() { loaders }: Context,
    ): Promise<ExemptionRow | null> {
      const key = caseKey(prefix, id)!;
      // An act before this one in the same operation may have loaded what this one changed.
      clearCase(loaders.exemptions, key);
      return loaders.exemptions.rows.load(key);
    }
  }
  return ExemptionRequestMutations;
}
