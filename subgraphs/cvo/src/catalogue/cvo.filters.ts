import { ProviderFilter } from '@leerwegen/shared/catalogue/provider-list.query';
import { OwnOfferingFilter } from '@leerwegen/shared/search/own-offering-filter.input';
import { Net } from '@leerwegen/shared/vocabulary/net.enum';
import { Pathway } from '@leerwegen/shared/vocabulary/pathway.enum';
import { StudyDomain } from '@leerwegen/shared/vocabulary/programme.enum';
import { Field, ID, InputType } from 'type-graphql';

@InputType({ description: "Filter voor cvo's: which centres for adult education to list." })
export class CvoFilter extends ProviderFilter {
  @Field(() => Net, { nullable: true, description: 'Net: educational network.' })
  net?: Net | null;
}

@InputType({ description: 'Filter voor opleidingen: which courses to list.' })
export class CourseFilter {
  @Field(() => String, { nullable: true, description: 'Tekst: every word must occur in the title.' })
  text?: string | null;

  @Field(() => Pathway, { nullable: true, description: 'Leerweg: pathway.' })
  pathway?: Pathway | null;

  @Field(() => Boolean, { nullable: true, description: 'Diplomagericht: counts for the diploma, or not.' })
  diplomaOriented?: boolean | null;

  @Field(() => StudyDomain, { nullable: true, description: 'Studiedomein: study domain.' })
  domain?: StudyDomain | null;
}

@InputType({ description: "Filter voor aanbod van cvo's: the search filter and what only centres know." })
export class CvoOfferingFilter extends OwnOfferingFilter {
  @Field(() => ID, { nullable: true, description: 'Cvo: only offerings of this centre.' })
  cvo?: string | null;

  @Field(() => ID, { nullable: true, description: 'Opleiding: only offerings of this course.' })
  course?: string | null;

  @Field(() => ID, { nullable: true, description: 'Module: only offerings of this module.' })
  courseModule?: string | null;
}
