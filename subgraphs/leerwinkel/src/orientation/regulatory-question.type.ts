import { Combination } from '@leerwegen/shared/vocabulary/combination.enum';
import { LocalizedText } from '@leerwegen/shared/vocabulary/localized-text.type';
import { Pathway } from '@leerwegen/shared/vocabulary/pathway.enum';
import { DateScalar } from '@leerwegen/shared/vocabulary/scalars';
import { Field, ID, ObjectType } from 'type-graphql';

@ObjectType({
  simpleResolvers: true,
  description:
    'Open vraag in de regelgeving: something that regulation leaves open, and that no answer here can settle.',
})
export class RegulatoryQuestion {
  @Field(() => ID, { description: 'Code: name of the question in this project.' })
  id!: string;

  @Field(() => LocalizedText, { nullable: true, description: 'Vraag: what is not settled, as a question.' })
  question!: LocalizedText;

  @Field(() => LocalizedText, {
    nullable: true,
    description: 'Wat niet te beantwoorden is: which answers it makes UNKNOWN, or leaves to who decides.',
  })
  leavesOpen!: LocalizedText;

  @Field(() => String, { nullable: true, description: 'Bron: where the question is raised.' })
  source!: string;

  @Field(() => String, { nullable: true, description: 'Adres van de bron: where more about it can be read.' })
  sourceUrl?: string | null;

  @Field(() => [ID], {
    nullable: true,
    description: 'Regels: codes of the rules (`RegulationRule.id`) that refer to it.',
  })
  ruleIds!: string[];

  @Field(() => [Pathway], { nullable: true, description: 'Leerwegen: pathways that it is about.' })
  pathways!: Pathway[];

  @Field(() => [Combination], {
    nullable: true,
    description: 'Combinaties van leerwegen: combinations that it is about.',
  })
  combinations!: Combination[];

  @Field(() => DateScalar, {
    nullable: true,
    description: 'Nagekeken op: when it was last looked at whether it is still open.',
  })
  checkedOn!: string;
}
