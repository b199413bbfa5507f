import { Directive, Field, Float, ID, InputType, Int, ObjectType } from 'type-graphql';
import { EvidenceAssurance, EvidenceKind } from './evidence.enum';
import { DateScalar } from './scalars';

@ObjectType({
  simpleResolvers: true,
  description: 'Bewijsstuk: something that shows what a learner has acquired.',
})
@Directive('@shareable')
@Directive('@tag(name: "personal")')
export class Evidence {
  @Field(() => EvidenceKind, { nullable: true, description: 'Soort: kind of evidence.' })
  kind?: EvidenceKind | null;

  @Field(() => ID, {
    nullable: true,
    description:
      'Onderdeel: global id of the programme, course, module or exam subject that it is about, or `administrativeGroup:<number>`; null when unknown.',
  })
  subjectId?: string | null;

  @Field(() => [ID], {
    nullable: true,
    description: 'Onderwijsdoelen: global ids of the goals that it says were reached.',
  })
  goalIds?: string[] | null;

  @Field(() => String, {
    nullable: true,
    description: 'Titel: what it is about, as it stands on the evidence.',
  })
  title?: string | null;

  @Field(() => String, { nullable: true, description: 'Uitgereikt door: who issued it.' })
  issuer?: string | null;

  @Field(() => ID, {
    nullable: true,
    description: 'Instelling: global id of who issued it, when it is in this graph.',
  })
  issuerId?: string | null;

  @Field(() => Int, {
    nullable: true,
    description: 'Leerjaar: year of secondary education that it is about, 1 to 7.',
  })
  studyYear?: number | null;

  @Field(() => String, { nullable: true, description: 'Resultaat: result as it stands on the evidence.' })
  result?: string | null;

  @Field(() => Float, { nullable: true, description: 'Percentage: result as a percentage, 0 to 100.' })
  percentage?: number | null;

  @Field(() => DateScalar, { nullable: true, description: 'Datum: when it was issued.' })
  date?: string | null;

  @Field(() => EvidenceAssurance, { nullable: true, description: 'Zekerheid: how sure it is.' })
  assurance?: EvidenceAssurance | null;
}

@InputType({ description: 'Bewijsstuk: something that shows what a learner has acquired.' })
@Directive('@tag(name: "personal")')
export class EvidenceInput {
  @Field(() => EvidenceKind, { description: 'Soort: kind of evidence.' })
  kind!: EvidenceKind;

  @Field(() => ID, {
    nullable: true,
    description:
      'Onderdeel: global id of the programme, course, module or exam subject that it is about, or `administrativeGroup:<number>`.',
  })
  subjectId?: string | null;

  @Field(() => [ID], {
    nullable: true,
    description: 'Onderwijsdoelen: global ids of the goals that it says were reached; at most 200.',
  })
  goalIds?: string[] | null;

  @Field(() => String, { nullable: true, description: 'Titel: what it is about; at most 200 characters.' })
  title?: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'Uitgereikt door: who issued it; at most 200 characters.',
  })
  issuer?: string | null;

  @Field(() => ID, {
    nullable: true,
    description: 'Instelling: global id of who issued it, such as `school:039107`.',
  })
  issuerId?: string | null;

  @Field(() => Int, {
    nullable: true,
    description: 'Leerjaar: year of secondary education that it is about, 1 to 7.',
  })
  studyYear?: number | null;

  @Field(() => String, { nullable: true, description: 'Resultaat: result; at most 100 characters.' })
  result?: string | null;

  @Field(() => Float, { nullable: true, description: 'Percentage: result as a percentage, 0 to 100.' })
  percentage?: number | null;

  @Field(() => DateScalar, { nullable: true, description: 'Datum: when it was issued.' })
  date?: string | null;

  @Field(() => EvidenceAssurance, { description: 'Zekerheid: how sure it is.' })
  assurance!: EvidenceAssurance;
}
