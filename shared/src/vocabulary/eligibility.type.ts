import { Directive, Field, ObjectType } from 'type-graphql';
import { RuleConfidence, StatusEffect, StatusTopic, Verdict } from './eligibility.enum';
import { LocalizedText } from './localized-text.type';
import { DateScalar } from './scalars';

@ObjectType({
  simpleResolvers: true,
  description: 'Regel: a rule of law, of the advice or of this project, in plain words.',
})
@Directive('@shareable')
export class RegulationRule {
  @Field(() => String, { nullable: true, description: 'Code: name of the rule in this project.' })
  id!: string;

  @Field(() => LocalizedText, { nullable: true, description: 'Tekst: what it says, in plain words.' })
  text!: LocalizedText;

  @Field(() => String, {
    nullable: true,
    description: 'Bron: the act, circular, advice or decision it comes from.',
  })
  source!: string;

  @Field(() => String, { nullable: true, description: 'Adres van de bron: where the source can be read.' })
  sourceUrl?: string | null;

  @Field(() => RuleConfidence, { nullable: true, description: 'Zekerheid: how sure it is.' })
  confidence!: RuleConfidence;

  @Field(() => DateScalar, { nullable: true, description: 'Geldig vanaf: first day on which it holds.' })
  validFrom?: string | null;

  @Field(() => DateScalar, { nullable: true, description: 'Geldig tot en met: last day on which it holds.' })
  validTo?: string | null;

  @Field(() => DateScalar, {
    nullable: true,
    description: 'Nagekeken op: when it was last compared with its source.',
  })
  checkedOn!: string;
}

@ObjectType({
  simpleResolvers: true,
  description: 'Toegepaste regel: a rule as it works out for one learner on one day.',
})
@Directive('@shareable')
export class AppliedRule {
  @Field(() => RegulationRule, { nullable: true, description: 'Regel: the rule.' })
  rule!: RegulationRule;

  @Field(() => Verdict, { nullable: true, description: 'Oordeel: what it says for this learner.' })
  verdict!: Verdict;

  @Field(() => LocalizedText, {
    nullable: true,
    description:
      'Wat het oordeel zou veranderen: what has to be shown or awaited; null when nothing is needed.',
  })
  change?: LocalizedText | null;

  @Field(() => DateScalar, {
    nullable: true,
    description:
      'Verandert op: first day on which the rule is certainly fulfilled; null when time alone does not help.',
  })
  changesOn?: string | null;
}

@ObjectType({
  simpleResolvers: true,
  description:
    'Toelaatbaarheid: whether a learner may start, with the rules that lead there. The provider decides; the right to enrol is not touched.',
})
@Directive('@shareable')
export class Eligibility {
  @Field(() => Verdict, { nullable: true, description: 'Oordeel: all rules together.' })
  verdict!: Verdict;

  @Field(() => [AppliedRule], { nullable: true, description: 'Regels: each rule that was applied.' })
  rules!: AppliedRule[];
}

@ObjectType({
  simpleResolvers: true,
  description:
    'Gevolg voor het statuut: what to look at before changing pathway. It never states an entitlement.',
})
@Directive('@shareable')
export class StatusImpact {
  @Field(() => StatusTopic, { nullable: true, description: 'Statuut: what may change.' })
  topic!: StatusTopic;

  @Field(() => StatusEffect, { nullable: true, description: 'Gevolg: what is known of it.' })
  effect!: StatusEffect;

  @Field(() => RegulationRule, {
    nullable: true,
    description: 'Regel: what is said about it, with its source.',
  })
  rule!: RegulationRule;
}
