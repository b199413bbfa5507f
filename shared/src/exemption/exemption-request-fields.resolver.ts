import type { GraphQLResolveInfo } from 'graphql';
import { type ClassType, Ctx, FieldResolver, ID, Info, Resolver, Root } from 'type-graphql';
import { principalOf } from '../auth/personal-session';
import type { HistoryRow } from '../case/case.loaders';
import { link } from '../server/link';
import type { RequestContext } from '../server/subgraph-definition';
import { ReferralConsent } from '../vocabulary/consent.type';
import { Evidence } from '../vocabulary/evidence.type';
import {
  ExemptionRequestAdvice,
  ExemptionRequestHistoryLine,
  ExemptionRequestLine,
} from '../vocabulary/exemption-request-parts.type';
import { ExemptionDecider } from '../vocabulary/exemption-request.enum';
import { EXEMPTION_REQUEST_FIELD, EXEMPTION_REQUEST_ID } from '../vocabulary/exemption-request.interface';
import { globalId } from '../vocabulary/global-id';
import { ReferralLearner } from '../vocabulary/learner.type';
import { LocalizedText } from '../vocabulary/localized-text.type';
import { Provider } from '../vocabulary/provider.interface';
import { ClassCouncilDecision } from '../vocabulary/referral-parts.type';
import type { ExemptionBinding } from './exemption-request.binding';
import type { ExemptionLoaders } from './exemption-request.loaders';
import type { ExemptionRow } from './exemption-request.row';
import { DECISION_STATEMENT } from './exemption-statement.text';

type Context = RequestContext<ExemptionLoaders>;

/** How the fields of an exemption request are resolved that are more than a column. */
export function exemptionRequestFields(
  binding: ExemptionBinding,
  entity: ClassType<object>,
  decider: () => ClassType<object>,
): Function {
  const { prefix, decidedBy } = binding;
  const part = async <T>(
    row: ExemptionRow,
    name: string,
    { loaders, personal }: Context,
  ): Promise<T | null> => {
    personal.trail.note('READ_LEARNER', globalId(prefix, row.key));
    return ((await loaders.exemptions.personalParts.load(row.key))[name] as T | undefined) ?? null;
  };

  @Resolver(() => entity)
  class ExemptionRequestFields {
    @FieldResolver(() => ID, { description: EXEMPTION_REQUEST_ID })
    id(@Root() { key }: ExemptionRow): string {
      return globalId(prefix, key);
    }

    @FieldResolver(() => Provider, EXEMPTION_REQUEST_FIELD.requester)
    async requester(
      @Root() { requesterId }: ExemptionRow,
      @Ctx() context: Context,
      @Info() info: GraphQLResolveInfo,
    ): Promise<object | null> {
      return link('Provider', requesterId, context, info);
    }

    @FieldResolver(() => decider(), EXEMPTION_REQUEST_FIELD.decider)
    async decider(
      @Root() { deciderId }: ExemptionRow,
      @Ctx() context: Context,
      @Info() info: GraphQLResolveInfo,
    ): Promise<object | null> {
      return link('Provider', deciderId, context, info);
    }

    @FieldResolver(() => ExemptionDecider, EXEMPTION_REQUEST_FIELD.decidedBy)
    decidedBy(): ExemptionDecider {
      return decidedBy;
    }

    @FieldResolver(() => LocalizedText, EXEMPTION_REQUEST_FIELD.statement)
    statement(): LocalizedText {
      return DECISION_STATEMENT;
    }

    /** A motivation is opened when it is asked, by who may see the learner. */
    @FieldResolver(() => [ExemptionRequestLine], EXEMPTION_REQUEST_FIELD.lines)
    lines(@Root() row: ExemptionRow, @Ctx() context: Context): object[] {
      const { personal, budget } = context;
      const may = binding.mayDo(principalOf(personal), row, 'READ_LEARNER');
      const motivation = async (componentId: string): Promise<string | null> => {
        if (may)
          return (await part<Record<string, string>>(row, 'MOTIVATIONS', context))?.[componentId] ?? null;
        personal.trail.note('READ_LEARNER', globalId(prefix, row.key), 'REFUSED');
        return null;
      };
      return budget.charge(row.lines).map((line) => ({
        ...line,
        motivation: () => motivation(line.componentId),
      }));
    }

    @FieldResolver(() => ReferralConsent, EXEMPTION_REQUEST_FIELD.consent)
    consent(@Root() { consent }: ExemptionRow): object | null {
      if (!consent) return null;
      return { ...consent, withdrawnAt: consent.withdrawnAt ? new Date(consent.withdrawnAt) : null };
    }

    @FieldResolver(() => ReferralLearner, EXEMPTION_REQUEST_FIELD.learner)
    async learner(@Root() row: ExemptionRow, @Ctx() context: Context): Promise<ReferralLearner | null> {
      return part(row, 'LEARNER', context);
    }

    @FieldResolver(() => [Evidence], EXEMPTION_REQUEST_FIELD.evidence)
    async evidence(@Root() row: ExemptionRow, @Ctx() context: Context): Promise<Evidence[] | null> {
      if (row.learnerData !== 'PRESENT') return null;
      return context.budget.charge((await part<Evidence[]>(row, 'EVIDENCE', context)) ?? []);
    }

    @FieldResolver(() => [ExemptionRequestAdvice], EXEMPTION_REQUEST_FIELD.advice)
    async advice(@Root() row: ExemptionRow, @Ctx() context: Context): Promise<object[] | null> {
      const advice = await part<object[]>(row, 'ADVICE', context);
      return advice && context.budget.charge(advice);
    }

    @FieldResolver(() => ClassCouncilDecision, EXEMPTION_REQUEST_FIELD.classCouncilDecision)
    async classCouncilDecision(
      @Root() row: ExemptionRow,
      @Ctx() context: Context,
    ): Promise<ClassCouncilDecision | null> {
      return part(row, 'CLASS_COUNCIL', context);
    }

    @FieldResolver(() => String, EXEMPTION_REQUEST_FIELD.appealNote)
    async appealNote(@Root() row: ExemptionRow, @Ctx() context: Context): Promise<string | null> {
      return part(row, 'APPEAL_NOTE', context);
    }

    @FieldResolver(() => String, EXEMPTION_REQUEST_FIELD.revocationNote)
    async revocationNote(@Root() row: ExemptionRow, @Ctx() context: Context): Promise<string | null> {
      return part(row, 'REVOCATION_NOTE', context);
    }

    @FieldResolver(() => [ExemptionRequestHistoryLine], EXEMPTION_REQUEST_FIELD.history)
    async history(@Root() { key }: ExemptionRow, @Ctx() { loaders, budget }: Context): Promise<HistoryRow[]> {
      return budget.charge(await loaders.exemptions.histories.load(key));
    }
  }
  return ExemptionRequestFields;
}
