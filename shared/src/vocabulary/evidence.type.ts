import { Directive, Field, ID, InputType, ObjectType } from 'type-graphql';
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
      'Onderdeel: global id of the programme, module, exam subject or goal that it is about, when known.',
  })
  subjectId?: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'Titel: what it is about, as it stands on the evidence.',
  })
  title?: string | null;

  @Field(() => String, { nullable: true, description: 'Uitgereikt door: who issued it.' })
  issuer?: string | null;

  @Field(() => String, { nullable: true, description: 'Resultaat: result as it stands on the evidence.' })
  result?: string | null;

  @Field(() => DateScalar, { nullable: true, description: 'Datum: when it was issued.' })
  date?: string | null;

  @Field(() => EvidenceAssurance, { nullable: true, description: 'Zekerheid: how sure it is.' })
  assurance?: EvidenceAssurance | null;
}

@InputType({ description: 'Bewijsstuk: something that shows what a learner has acquired.' })
export class EvidenceInput {
  @Field(() => EvidenceKind, { description: 'Soort: kind of evidence.' })
  kind!: EvidenceKind;

  @Field(() => ID, {
    nullable: true,
    description: 'Onderdeel: global id of the programme, module, exam subject or goal that it is about.',
  })
  subjectId?: string | null;

  @Field(() => String, { nullable: true, description: 'Titel: what it is about; at most 200 characters.' })
  title?: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'Uitgereikt door: who issued it; at most 200 characters.',
  })
  issuer?: string | null;

  @Field(() => String, { nullable: true, description: 'Resultaat: result; at most 100 characters.' })
  result?: string | null;

  @Field(() => DateScalar, { nullable: true, description: 'Datum: when it was issued.' })
  date?: string | null;

  @Field(() => EvidenceAssurance, { description: 'Zekerheid: how sure it is.' })
  assurance!: EvidenceAssurance;
}
