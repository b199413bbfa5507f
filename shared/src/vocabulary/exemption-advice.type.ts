import { Directive, Field, Float, ID, Int, ObjectType } from 'type-graphql';
import { ConcordanceCoverage, MissingReason, RuleOutcome } from './concordance.enum';
import { RegulationRule } from './eligibility.type';
import { EvidenceKind } from './evidence.enum';
import { LocalizedText } from './localized-text.type';

@ObjectType({
  simpleResolvers: true,
  description: 'Ontbrekende voorwaarde: what of a condition is not met, or not known to be.',
})
@Directive('@shareable')
export class MissingCondition {
  @Field(() => MissingReason, { nullable: true, description: 'Reden: what misses.' })
  reason!: MissingReason;

  @Field(() => LocalizedText, { nullable: true, description: 'Tekst: the same in words.' })
  text!: LocalizedText;

  @Field(() => ID, {
    nullable: true,
    description:
      'Onderdeel: global id of the component that the item asks; null when it asks a kind of evidence.',
  })
  componentId!: string | null;

  @Field(() => EvidenceKind, {
    nullable: true,
    description: 'Soort bewijsstuk: kind of evidence that the item asks; null for any.',
  })
  evidenceKind!: EvidenceKind | null;

  @Field(() => [Int], {
    nullable: true,
    description: 'Bewijsstukken: places, from 0, of the lines of evidence that it is about.',
  })
  evidence!: number[];
}

@ObjectType({
  simpleResolvers: true,
  description:
    'Regel in het advies: a rule of a concordance that the evidence meets, nearly meets or may meet.',
})
@Directive('@shareable')
export class AdvisedRule {
  @Field(() => ID, {
    nullable: true,
    description: 'Regel: id of the rule; null when the evidence is about the component itself.',
  })
  ruleId!: string | null;

  @Field(() => ID, {
    nullable: true,
    description:
      'Concordantietabel: global id of its table; null when the evidence is about the component itself.',
  })
  tableId!: string | null;

  @Field(() => RuleOutcome, { nullable: true, description: 'Uitkomst: whether its condition is met.' })
  outcome!: RuleOutcome;

  @Field(() => ConcordanceCoverage, {
    nullable: true,
    description: 'Dekking: what the rule gives to who meets its condition.',
  })
  coverage!: ConcordanceCoverage;

  @Field(() => LocalizedText, { nullable: true, description: 'Toelichting: explanation of the rule.' })
  note!: LocalizedText | null;

  @Field(() => [Int], {
    nullable: true,
    description: 'Bewijsstukken: places, from 0, of the lines of evidence that meet items of it.',
  })
  evidence!: number[];

  @Field(() => [MissingCondition], {
    nullable: true,
    description: 'Ontbreekt: why it does not apply, or is not known to; empty when it applies.',
  })
  missing!: MissingCondition[];
}

@ObjectType({
  simpleResolvers: true,
  description: 'Bewijsregel: a rule of regulation by which evidence, or an exemption, is not accepted here.',
})
@Directive('@shareable')
export class AppliedProofRule {
  @Field(() => RegulationRule, { nullable: true, description: 'Regel: the rule.' })
  rule!: RegulationRule;

  @Field(() => [Int], {
    nullable: true,
    description:
      'Bewijsstukken: places, from 0, of the lines that it keeps out; empty when it is about the component.',
  })
  evidence!: number[];
}

@ObjectType({
  simpleResolvers: true,
  description: 'Dekking van onderwijsdoelen: how many goals of a component the evidence shows as reached.',
})
@Directive('@shareable')
export class GoalCoverage {
  @Field(() => Int, { nullable: true, description: 'Doelen: goals of the component.' })
  total!: number;

  @Field(() => Int, {
    nullable: true,
    description: 'Bereikt: goals of it that the evidence shows, as far as is known here.',
  })
  covered!: number;

  @Field(() => Int, {
    nullable: true,
    description: 'Ontbreekt: goals of it that the evidence does not show.',
  })
  missing!: number;

  @Field(() => Float, {
    nullable: true,
    description:
      'Verhouding: reached out of all, 0 to 1; null when the component has no known goals, and when evidence may show more: it is about something whose goals the owner of the component does not know.',
  })
  ratio!: number | null;

  @Field(() => [ID], {
    nullable: true,
    description: 'Ontbrekende doelen: global ids of the goals that the evidence does not show.',
  })
  missingGoalIds!: string[];
}

@ObjectType({
  simpleResolvers: true,
  description:
    'Vrijstellingsadvies: how far evidence covers a component, by concordances. No decision: the institution decides.',
})
@Directive('@shareable')
export class ExemptionAdvice {
  @Field(() => ID, { description: 'Onderdeel: global id of the component.' })
  componentId!: string;

  @Field(() => ConcordanceCoverage, {
    nullable: true,
    description:
      'Dekking: the best that a rule gives. `NONE` when no rule that is known here is met: not a refusal.',
  })
  coverage!: ConcordanceCoverage;

  @Field(() => String, {
    nullable: true,
    description: 'Grondslag: always `advice`; a concordance is no ground for an exemption by itself.',
  })
  basis!: string;

  @Field(() => [AdvisedRule], {
    nullable: true,
    description: 'Regels: rules that are met, may be met or nearly are; best coverage first.',
  })
  rules!: AdvisedRule[];

  @Field(() => [AppliedProofRule], {
    nullable: true,
    description: 'Bewijsregels: rules of regulation that kept evidence out, or this component.',
  })
  proofRules!: AppliedProofRule[];

  @Field(() => GoalCoverage, {
    nullable: true,
    description: 'Dekking van onderwijsdoelen: goals of the component that the evidence shows as reached.',
  })
  goalCoverage!: GoalCoverage;

  @Field(() => LocalizedText, { nullable: true, description: 'Beslist door: who decides.' })
  decidedBy!: LocalizedText;
}
