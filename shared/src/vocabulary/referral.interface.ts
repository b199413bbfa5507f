import { Directive, Field, ID, Int, InterfaceType } from 'type-graphql';
import { LearnerData } from './consent.enum';
import { ReferralConsent } from './consent.type';
import { Evidence } from './evidence.type';
import { ReferralLearner } from './learner.type';
import { Offering } from './offering.interface';
import { Pathway } from './pathway.enum';
import { Provider } from './provider.interface';
import {
  ReferralOutcome,
  ReferralQuestion,
  ReferralReason,
  ReferralRequest,
  ReferralUrgency,
} from './referral.enum';
import {
  ClassCouncilDecision,
  ReferralAlternative,
  ReferralDecline,
  ReferralHistoryLine,
  ReferringPartner,
  RequiredDecision,
} from './referral-parts.type';
import { ReferralStatus } from './referral-status.enum';
import { DateScalar, DateTimeScalar } from './scalars';

export const REFERRAL_ID = 'Globaal id: `<type>:<uuid>`, of no meaning outside this graph.';
/** Options of the fields that each owner resolves, so that their text is the same everywhere. */
export const REFERRAL_FIELD = {
  sender: { nullable: true, description: 'Verwijzer: who refers; null for a partner outside the graph.' },
  senderPartner: { nullable: true, description: 'Externe verwijzer: who refers, when outside the graph.' },
  receiver: { nullable: true, description: 'Ontvanger: to whom is referred.' },
  offering: { nullable: true, description: 'Aanbod: offering wished for, of any provider.' },
  overdue: { nullable: true, description: 'Te laat: whether that moment has passed.' },
  consent: { nullable: true, description: 'Toestemming: consent to sharing the personal part.' },
  learner: { nullable: true, description: 'Lerende: the personal part; null when there is none.' },
  evidence: { nullable: true, description: 'Bewijsstukken: evidence attached.' },
  classCouncilDecision: {
    nullable: true,
    description: 'Beslissing van de klassenraad: what a school weighed; for the school only.',
  },
  history: { nullable: true, description: 'Geschiedenis: everything that happened, in order.' },
  decline: { nullable: true, description: 'Niet opgenomen: why it was declined.' },
  alternatives: { nullable: true, description: 'Alternatieven: where the learner may turn to instead.' },
  requiredDecision: {
    nullable: true,
    description: 'Vereiste beslissing: what a third provider has to decide.',
  },
  redirectedToStatusCode: {
    nullable: true,
    description:
      'Statuscode van het vervolg: follows the next referral, when the learner agreed; for the sender only.',
  },
  redirectedToId: {
    nullable: true,
    description:
      'Verder doorverwezen: id of the referral that continues this one; for the sender only when the learner agreed.',
  },
} as const;

/** A referral, kept by its receiver. Only `id` is non-null (DESIGN.md §3 rule 1). */
@InterfaceType({
  autoRegisterImplementations: false,
  resolveType: (value: { __typename?: string; constructor: { name: string } }) =>
    value.__typename ?? value.constructor.name,
  description:
    'Doorverwijzing: a learner is referred to a provider; seen by its sender and its receiver, and by nobody else.',
})
@Directive('@tag(name: "personal")')
export abstract class Referral {
  @Field(() => ID, { description: REFERRAL_ID })
  readonly id!: string;

  @Field(() => Provider, REFERRAL_FIELD.sender)
  sender?: object | null;

  @Field(() => ReferringPartner, REFERRAL_FIELD.senderPartner)
  senderPartner?: ReferringPartner | null;

  @Field(() => Provider, REFERRAL_FIELD.receiver)
  receiver?: object | null;

  @Field(() => Pathway, { nullable: true, description: 'Leerweg: pathway wished for.' })
  pathway?: Pathway | null;

  @Field(() => Offering, REFERRAL_FIELD.offering)
  offering?: object | null;

  @Field(() => ReferralReason, { nullable: true, description: 'Reden: why the learner is referred.' })
  reason?: ReferralReason | null;

  @Field(() => ReferralUrgency, {
    nullable: true,
    description: 'Dringendheid: how soon an answer is needed.',
  })
  urgency?: ReferralUrgency | null;

  @Field(() => ReferralRequest, { nullable: true, description: 'Vraag: what is asked of the receiver.' })
  request?: ReferralRequest | null;

  @Field(() => ReferralStatus, { nullable: true, description: 'Stand: how far it is.' })
  status?: ReferralStatus | null;

  @Field(() => Int, {
    nullable: true,
    description: 'Versie: grows with every change; pass it as `expectedVersion`.',
  })
  version?: number | null;

  @Field(() => DateTimeScalar, { nullable: true, description: 'Verstuurd op: when it was sent.' })
  sentAt?: Date | null;

  @Field(() => DateTimeScalar, {
    nullable: true,
    description: 'Laatst gewijzigd: when something last happened.',
  })
  updatedAt?: Date | null;

  @Field(() => DateTimeScalar, {
    nullable: true,
    description: 'Antwoord verwacht: when the next step is due; null when none is.',
  })
  dueAt?: Date | null;

  @Field(() => Boolean, REFERRAL_FIELD.overdue)
  overdue?: boolean | null;

  @Field(() => LearnerData, {
    nullable: true,
    description: 'Stand van de gegevens: whether it holds learner data.',
  })
  learnerData?: LearnerData | null;

  @Field(() => ReferralLearner, REFERRAL_FIELD.learner)
  learner?: ReferralLearner | null;

  @Field(() => [Evidence], REFERRAL_FIELD.evidence)
  evidence?: Evidence[] | null;

  @Field(() => ReferralConsent, REFERRAL_FIELD.consent)
  consent?: ReferralConsent | null;

  @Field(() => [ReferralQuestion], {
    nullable: true,
    description: 'Openstaande vragen: what the receiver asks the sender.',
  })
  questions?: ReferralQuestion[] | null;

  @Field(() => [ReferralHistoryLine], REFERRAL_FIELD.history)
  history?: ReferralHistoryLine[] | null;

  @Field(() => ReferralDecline, REFERRAL_FIELD.decline)
  decline?: ReferralDecline | null;

  @Field(() => [ReferralAlternative], REFERRAL_FIELD.alternatives)
  alternatives?: ReferralAlternative[] | null;

  @Field(() => Boolean, {
    nullable: true,
    description: 'Geen alternatief bekend: the receiver says that it knows none.',
  })
  noAlternativeKnown?: boolean | null;

  @Field(() => ReferralOutcome, { nullable: true, description: 'Resultaat: what became of the learner.' })
  outcome?: ReferralOutcome | null;

  @Field(() => RequiredDecision, REFERRAL_FIELD.requiredDecision)
  requiredDecision?: RequiredDecision | null;

  @Field(() => ClassCouncilDecision, REFERRAL_FIELD.classCouncilDecision)
  classCouncilDecision?: ClassCouncilDecision | null;

  @Field(() => ID, {
    nullable: true,
    description: 'Vorige doorverwijzing: id of the referral that this one continues; for its sender only.',
  })
  parentId?: string | null;

  @Field(() => ID, REFERRAL_FIELD.redirectedToId)
  redirectedToId?: string | null;

  @Field(() => String, REFERRAL_FIELD.redirectedToStatusCode)
  redirectedToStatusCode?: string | null;

  @Field(() => DateScalar, {
    nullable: true,
    description: 'Bewaard tot: day from which the personal part is erased.',
  })
  retainedUntil?: string | null;
}
