import { Directive, Field, ID, Int, InterfaceType } from 'type-graphql';
import { LearnerData } from './consent.enum';
import { ReferralConsent } from './consent.type';
import { Evidence } from './evidence.type';
import {
  ExemptionRequestAdvice,
  ExemptionRequestHistoryLine,
  ExemptionRequestLine,
} from './exemption-request-parts.type';
import {
  ExemptionAppealReason,
  ExemptionDecider,
  ExemptionQuestion,
  ExemptionRequestStatus,
  ExemptionRevocationReason,
} from './exemption-request.enum';
import { ReferralLearner } from './learner.type';
import { LocalizedText } from './localized-text.type';
import { Provider } from './provider.interface';
import { ClassCouncilDecision } from './referral-parts.type';
import { DateScalar, DateTimeScalar } from './scalars';

export const EXEMPTION_REQUEST_ID = 'Globaal id: `<type>:<uuid>`, of no meaning outside this graph.';
/** Options of the fields that each owner resolves, so that their text is the same everywhere. */
export const EXEMPTION_REQUEST_FIELD = {
  requester: { nullable: true, description: 'Aanvrager: the organisation that helps the learner to ask.' },
  decider: { nullable: true, description: 'Beslisser: the institution that decides.' },
  decidedBy: { nullable: true, description: 'Beslist door: who at the institution decides.' },
  statement: {
    nullable: true,
    description:
      'Verklaring: what a decision means for the learner: the institution decides, and a refusal is no refusal of enrolment.',
  },
  lines: { nullable: true, description: 'Lijnen: the components, each with its decision.' },
  advice: {
    nullable: true,
    description:
      'Advies: what concordances said when it was last submitted; null when none is given here. Never binding.',
  },
  learner: { nullable: true, description: 'Lerende: the personal part; null when there is none.' },
  evidence: { nullable: true, description: 'Bewijsstukken: evidence attached.' },
  consent: { nullable: true, description: 'Toestemming: consent to sharing the personal part.' },
  classCouncilDecision: {
    nullable: true,
    description: 'Beslissing van de klassenraad: what a school weighed; for the school only.',
  },
  appealNote: { nullable: true, description: 'Toelichting bij de betwisting: note of the requester.' },
  revocationNote: { nullable: true, description: 'Toelichting bij de herroeping: note of the decider.' },
  history: {
    nullable: true,
    description:
      'Geschiedenis: everything that happened, in order; before it was first submitted for the requester only.',
  },
} as const;

/** A request for exemptions, kept by who decides on it. Only `id` is non-null (DESIGN.md §3 rule 1). */
@InterfaceType({
  autoRegisterImplementations: false,
  resolveType: (value: { __typename?: string; constructor: { name: string } }) =>
    value.__typename ?? value.constructor.name,
  description:
    'Vrijstellingsaanvraag: a learner asks to be released from components already mastered; the institution decides. Seen by requester and decider only.',
})
@Directive('@tag(name: "personal")')
export abstract class ExemptionRequest {
  @Field(() => ID, { description: EXEMPTION_REQUEST_ID })
  readonly id!: string;

  @Field(() => Provider, EXEMPTION_REQUEST_FIELD.requester)
  requester?: object | null;

  @Field(() => Provider, EXEMPTION_REQUEST_FIELD.decider)
  decider?: object | null;

  @Field(() => ExemptionDecider, EXEMPTION_REQUEST_FIELD.decidedBy)
  decidedBy?: ExemptionDecider | null;

  @Field(() => LocalizedText, EXEMPTION_REQUEST_FIELD.statement)
  statement?: LocalizedText | null;

  @Field(() => ID, {
    nullable: true,
    description: 'Opleiding: global id of the programme, course or offering that it is about.',
  })
  programmeId?: string | null;

  @Field(() => [ExemptionRequestLine], EXEMPTION_REQUEST_FIELD.lines)
  lines?: ExemptionRequestLine[] | null;

  @Field(() => ExemptionRequestStatus, { nullable: true, description: 'Stand: how far it is.' })
  status?: ExemptionRequestStatus | null;

  @Field(() => Int, {
    nullable: true,
    description: 'Versie: grows with every change; pass it as `expectedVersion`.',
  })
  version?: number | null;

  @Field(() => DateTimeScalar, { nullable: true, description: 'Opgesteld op: when it was made.' })
  createdAt?: Date | null;

  @Field(() => DateTimeScalar, {
    nullable: true,
    description: 'Ingediend op: when it was first submitted; null for a draft.',
  })
  submittedAt?: Date | null;

  @Field(() => DateTimeScalar, {
    nullable: true,
    description: 'Laatst gewijzigd: when something last happened.',
  })
  updatedAt?: Date | null;

  @Field(() => DateScalar, { nullable: true, description: 'Proef op: day of the test that was scheduled.' })
  testOn?: string | null;

  @Field(() => DateScalar, { nullable: true, description: 'Beslist op: day of the last decision.' })
  decidedOn?: string | null;

  @Field(() => [ExemptionQuestion], {
    nullable: true,
    description: 'Openstaande vragen: what the decider asks the requester.',
  })
  questions?: ExemptionQuestion[] | null;

  @Field(() => LearnerData, {
    nullable: true,
    description: 'Stand van de gegevens: whether it holds learner data.',
  })
  learnerData?: LearnerData | null;

  @Field(() => ReferralLearner, EXEMPTION_REQUEST_FIELD.learner)
  learner?: ReferralLearner | null;

  @Field(() => [Evidence], EXEMPTION_REQUEST_FIELD.evidence)
  evidence?: Evidence[] | null;

  @Field(() => ReferralConsent, EXEMPTION_REQUEST_FIELD.consent)
  consent?: ReferralConsent | null;

  @Field(() => [ExemptionRequestAdvice], EXEMPTION_REQUEST_FIELD.advice)
  advice?: ExemptionRequestAdvice[] | null;

  @Field(() => ClassCouncilDecision, EXEMPTION_REQUEST_FIELD.classCouncilDecision)
  classCouncilDecision?: ClassCouncilDecision | null;

  @Field(() => ExemptionAppealReason, {
    nullable: true,
    description: 'Reden van betwisting: why a new decision was asked last.',
  })
  appealReason?: ExemptionAppealReason | null;

  @Field(() => String, EXEMPTION_REQUEST_FIELD.appealNote)
  appealNote?: string | null;

  @Field(() => ExemptionRevocationReason, {
    nullable: true,
    description: 'Reden van herroeping: why the decision was taken back.',
  })
  revocationReason?: ExemptionRevocationReason | null;

  @Field(() => String, EXEMPTION_REQUEST_FIELD.revocationNote)
  revocationNote?: string | null;

  @Field(() => [ExemptionRequestHistoryLine], EXEMPTION_REQUEST_FIELD.history)
  history?: ExemptionRequestHistoryLine[] | null;

  @Field(() => DateScalar, {
    nullable: true,
    description: 'Bewaard tot: day from which the personal part is erased.',
  })
  retainedUntil?: string | null;
}
