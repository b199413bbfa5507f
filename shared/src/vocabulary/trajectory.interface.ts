import { Directive, Field, ID, Int, InterfaceType } from 'type-graphql';
import { Award } from './award.enum';
import { Combination } from './combination.enum';
import { LearnerData } from './consent.enum';
import { ReferralConsent } from './consent.type';
import { ExemptionRequest } from './exemption-request.interface';
import { ReferralLearner } from './learner.type';
import { Provider } from './provider.interface';
import { ClassCouncilDecision } from './referral-parts.type';
import { Referral } from './referral.interface';
import { DateScalar, DateTimeScalar } from './scalars';
import {
  TrajectoryAgreement,
  TrajectoryComponent,
  TrajectoryHistoryLine,
  TrajectoryMilestone,
} from './trajectory-parts.type';
import { TrajectoryStatus, TrajectoryStopReason } from './trajectory.enum';

export const TRAJECTORY_ID = 'Globaal id: `<type>:<uuid>`, of no meaning outside this graph.';
/** Options of the fields that each owner resolves, so that their text is the same everywhere. */
export const TRAJECTORY_FIELD = {
  lead: { nullable: true, description: 'Trajectbegeleider: the organisation that leads it.' },
  components: {
    nullable: true,
    description: 'Onderdelen: in order; only your own while you did not agree to any.',
  },
  combination: {
    nullable: true,
    description: 'Combinatie: which two roads to the diploma its components combine; null when none or more.',
  },
  agreements: {
    nullable: true,
    description: 'Afspraken: who does what; what others do is told without its text, and to who agreed.',
  },
  referrals: {
    nullable: 'itemsAndList',
    description: 'Doorverwijzingen: that belong to it; each shows what its owner shows you.',
  },
  exemptionRequests: {
    nullable: 'itemsAndList',
    description: 'Vrijstellingsaanvragen: that belong to it; each shows what its owner shows you.',
  },
  learner: {
    nullable: true,
    description: 'Lerende: for the lead, and without case reference and note for who agreed.',
  },
  consent: { nullable: true, description: 'Toestemming: consent to sharing the personal part.' },
  justification: {
    nullable: true,
    description: 'Verantwoording: why a road was chosen that is an exception; for the lead.',
  },
  classCouncilDecision: {
    nullable: true,
    description:
      'Beslissing van de klassenraad: what the class council of your school weighed; each school sees its own.',
  },
  handedOverTo: {
    nullable: true,
    description: 'Overgedragen aan: the organisation that takes the lead, or may do so.',
  },
  history: { nullable: true, description: 'Geschiedenis: everything that happened, in order.' },
} as const;

/** The road of one learner, kept by who leads it. Only `id` is non-null (DESIGN.md §3 rule 1). No field returns it. */
@InterfaceType({
  autoRegisterImplementations: false,
  resolveType: (value: { __typename?: string; constructor: { name: string } }) =>
    value.__typename ?? value.constructor.name,
  description:
    'Traject op maat: the road of one learner, composed of offerings of several providers; seen by its lead and those who give a component.',
})
@Directive('@tag(name: "personal")')
export abstract class Trajectory {
  @Field(() => ID, { description: TRAJECTORY_ID })
  readonly id!: string;

  @Field(() => Provider, TRAJECTORY_FIELD.lead)
  lead?: object | null;

  @Field(() => Award, { nullable: true, description: 'Doel: the credential that it leads to.' })
  goal?: Award | null;

  @Field(() => TrajectoryStatus, { nullable: true, description: 'Stand: how far it is.' })
  status?: TrajectoryStatus | null;

  @Field(() => Int, {
    nullable: true,
    description: 'Versie: grows with every change; pass it as `expectedVersion`.',
  })
  version?: number | null;

  @Field(() => DateTimeScalar, { nullable: true, description: 'Opgesteld op: when it was made.' })
  createdAt?: Date | null;

  @Field(() => DateTimeScalar, {
    nullable: true,
    description: 'Laatst gewijzigd: when something last happened.',
  })
  updatedAt?: Date | null;

  @Field(() => [TrajectoryComponent], TRAJECTORY_FIELD.components)
  components?: TrajectoryComponent[] | null;

  @Field(() => Combination, TRAJECTORY_FIELD.combination)
  combination?: Combination | null;

  @Field(() => [TrajectoryAgreement], TRAJECTORY_FIELD.agreements)
  agreements?: TrajectoryAgreement[] | null;

  @Field(() => [TrajectoryMilestone], {
    nullable: true,
    description: 'Mijlpalen: days that matter; for who agreed.',
  })
  milestones?: TrajectoryMilestone[] | null;

  @Field(() => [Referral], TRAJECTORY_FIELD.referrals)
  referrals?: (object | null)[] | null;

  @Field(() => [ExemptionRequest], TRAJECTORY_FIELD.exemptionRequests)
  exemptionRequests?: (object | null)[] | null;

  @Field(() => LearnerData, {
    nullable: true,
    description: 'Stand van de gegevens: whether it holds learner data.',
  })
  learnerData?: LearnerData | null;

  @Field(() => ReferralLearner, TRAJECTORY_FIELD.learner)
  learner?: ReferralLearner | null;

  @Field(() => ReferralConsent, TRAJECTORY_FIELD.consent)
  consent?: ReferralConsent | null;

  @Field(() => String, TRAJECTORY_FIELD.justification)
  justification?: string | null;

  @Field(() => ClassCouncilDecision, TRAJECTORY_FIELD.classCouncilDecision)
  classCouncilDecision?: ClassCouncilDecision | null;

  @Field(() => TrajectoryStopReason, {
    nullable: true,
    description: 'Reden van stopzetting: why it was stopped; null when it was not.',
  })
  stopReason?: TrajectoryStopReason | null;

  @Field(() => ID, {
    nullable: true,
    description: 'Vorig traject: id of the trajectory that this one continues; for the lead.',
  })
  previousId?: string | null;

  @Field(() => Provider, TRAJECTORY_FIELD.handedOverTo)
  handedOverTo?: object | null;

  @Field(() => ID, {
    nullable: true,
    description: 'Vervolgtraject: id of the trajectory that continues this one; for the lead.',
  })
  continuedAsId?: string | null;

  @Field(() => [TrajectoryHistoryLine], TRAJECTORY_FIELD.history)
  history?: TrajectoryHistoryLine[] | null;

  @Field(() => DateScalar, {
    nullable: true,
    description: 'Bewaard tot: day from which the personal part is erased.',
  })
  retainedUntil?: string | null;
}
