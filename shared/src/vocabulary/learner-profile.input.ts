import { Field, InputType, Int } from 'type-graphql';
import { Award } from './award.enum';
import { EvidenceInput } from './evidence.type';
import { Nt2Level } from './nt2-level.enum';
import { DeliveryMode } from './offering.enum';
import { StudyDomain } from './programme.enum';
import { ProviderType } from './provider-types';
import { DateScalar } from './scalars';
import { TargetGroup } from './target-group.enum';

@InputType({
  description:
    'Profiel van een lerende: what orientation needs to know, and nothing that says who somebody is: no name, birth date, address, health or family.',
})
export class LearnerProfileInput {
  @Field(() => Int, { description: 'Leeftijd: age on the date of intake, 10 to 99.' })
  age!: number;

  @Field(() => Boolean, {
    nullable: true,
    description:
      'Meerderjarig op 31 december: whether 18 by 31 December of the year of intake; only at 17 it has to be told.',
  })
  adultBy31December?: boolean | null;

  @Field(() => String, {
    nullable: true,
    description: 'Gemeente: NIS code of five digits; distances are measured from its centre.',
  })
  municipality?: string | null;

  @Field(() => ProviderType, {
    nullable: true,
    description: 'Ingeschreven bij: SCHOOL, CVO or EXAMENCOMMISSIE; none when not enrolled.',
  })
  enrolledAt?: ProviderType | null;

  @Field(() => [TargetGroup], {
    nullable: true,
    description:
      'Situatie: target groups; illness and the like are no situation to tell here, but a wish for a delivery mode.',
  })
  targetGroups?: TargetGroup[] | null;

  @Field(() => [EvidenceInput], {
    nullable: true,
    description: 'Bewijsstukken: what was acquired already; at most 50 lines.',
  })
  evidence?: EvidenceInput[] | null;

  @Field(() => Award, {
    nullable: true,
    description:
      'Doel: DIPLOMA_SO (as when none is given), BEROEPSKWALIFICATIE, DEELKWALIFICATIE or GETUIGSCHRIFT.',
  })
  goal?: Award | null;

  @Field(() => [StudyDomain], {
    nullable: true,
    description: 'Studiedomeinen: wished domains; none means all.',
  })
  domains?: StudyDomain[] | null;

  @Field(() => [String], {
    nullable: true,
    description: 'Talen: languages in which the learner can follow lessons (ISO 639-1); none means not told.',
  })
  languages?: string[] | null;

  @Field(() => Nt2Level, {
    nullable: true,
    description: 'NT2-niveau: level of Dutch that was reached, for speakers of another language.',
  })
  nt2Level?: Nt2Level | null;

  @Field(() => [DeliveryMode], {
    nullable: true,
    description: 'Lesvormen: wished delivery modes; none means all.',
  })
  deliveryModes?: DeliveryMode[] | null;

  @Field(() => Int, { nullable: true, description: 'Beschikbare tijd: hours a week, 1 to 60.' })
  hoursPerWeek?: number | null;

  @Field(() => Int, {
    nullable: true,
    description:
      'Binnen: lessons at most so many kilometres from the municipality, 1 to 300; guidance is shown from further away too.',
  })
  maxDistanceKm?: number | null;

  @Field(() => DateScalar, {
    nullable: true,
    description: 'Datum van intake: the day for which the rules are applied; today when none is given.',
  })
  intakeDate?: string | null;
}
