import { ArgsType, Field, ID } from 'type-graphql';
import { PageArguments } from '../connection/page-arguments';
import { ConcordanceStatus } from '../vocabulary/concordance.enum';
import { EvidenceInput } from '../vocabulary/evidence.type';
import { Pathway } from '../vocabulary/pathway.enum';
import { DateScalar } from '../vocabulary/scalars';

@ArgsType()
export class ConcordanceArguments extends PageArguments {
  @Field(() => Pathway, { nullable: true, description: 'Van leerweg: pathway of what is held.' })
  fromPathway?: Pathway | null;

  @Field(() => Pathway, { nullable: true, description: 'Naar leerweg: pathway of what is released.' })
  toPathway?: Pathway | null;

  @Field(() => ConcordanceStatus, { nullable: true, description: 'Status: only tables of this status.' })
  status?: ConcordanceStatus | null;

  @Field(() => DateScalar, {
    nullable: true,
    description:
      'Geldig op: only tables whose first and last day lie around this one, whatever their status.',
  })
  validOn?: string | null;
}

@ArgsType()
export class ExemptionAdviceArguments {
  @Field(() => [ID], { description: 'Onderdelen: global ids of the components, 1 to 100.' })
  components!: string[];

  @Field(() => [EvidenceInput], { description: 'Bewijsstukken: what the learner holds; at most 50 lines.' })
  evidence!: EvidenceInput[];

  @Field(() => DateScalar, {
    nullable: true,
    description: 'Op: day of the advice; today unless said otherwise.',
  })
  on?: string | null;

  @Field(() => ID, {
    nullable: true,
    description:
      'Aanbieder: global id of a provider whose own tables are used too; without it, those that hold for all.',
  })
  provider?: string | null;
}
