import { Directive, Query, Resolver } from 'type-graphql';
import { RegulatoryQuestion } from './regulatory-question.type';
import { REGULATORY_QUESTIONS } from './regulatory-questions.table';

@Resolver(() => RegulatoryQuestion)
export class RegulatoryQuestionsResolver {
  @Query(() => [RegulatoryQuestion], {
    nullable: true,
    description:
      'Open vragen in de regelgeving: what regulation leaves open, in the order of the advice that raises it.',
  })
  @Directive('@listSize(assumedSize: 14)')
  regulatoryQuestions(): readonly RegulatoryQuestion[] {
    return REGULATORY_QUESTIONS;
  }
}
