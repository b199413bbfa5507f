import { Field, Int, ObjectType } from 'type-graphql';
import { ExamForm } from './exam.enum';

@ObjectType({ simpleResolvers: true, description: 'Examenonderdeel: one part of the exam of a subject.' })
export class ExamPart {
  @Field(() => ExamForm, { nullable: true, description: 'Examenvorm: how it is taken.' })
  form?: ExamForm | null;

  @Field(() => Int, { nullable: true, description: 'Duur: minutes; null for a portfolio.' })
  minutes?: number | null;

  @Field(() => Int, { nullable: true, description: 'Gewicht: percentage of the result.' })
  weight?: number | null;
}
