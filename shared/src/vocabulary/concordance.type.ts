import { Directive, Field, Float, ID, Int, ObjectType } from 'type-graphql';
import { ConcordanceCoverage, ConditionMode } from './concordance.enum';
import { EvidenceKind } from './evidence.enum';
import { LocalizedText } from './localized-text.type';

/**
 * What one item asks. It names a component, a kind of evidence, or both; every other field narrows it. A finality is no
 * part of it, since no evidence tells one: naming the study programme does.
 */
@ObjectType({
  simpleResolvers: true,
  description:
    'Voorwaarde: one thing that must be held. It names a component, a kind of evidence, or both; the other fields narrow it.',
})
@Directive('@shareable')
export class ConcordanceItem {
  @Field(() => ID, {
    nullable: true,
    description: 'Onderdeel: global id of the component that must have been completed.',
  })
  componentId?: string | null;

  @Field(() => EvidenceKind, {
    nullable: true,
    description:
      'Soort bewijsstuk: kind of evidence that is asked; null for any kind that shows success in the component.',
  })
  evidenceKind?: EvidenceKind | null;

  @Field(() => String, {
    nullable: true,
    description:
      'Vak: title of the evidence, such as the subject of a school report; case and accents do not matter.',
  })
  subject?: string | null;

  @Field(() => Int, {
    nullable: true,
    description: 'Graad: grade of secondary education that the evidence is about, 1 to 3.',
  })
  grade?: number | null;

  @Field(() => Float, {
    nullable: true,
    description: 'Minimumresultaat: least result as a percentage; null when passing is enough.',
  })
  minimumPercentage?: number | null;

  @Field(() => Int, {
    nullable: true,
    description: 'Maximumleeftijd: most years since it was issued; null when the rule sets no limit.',
  })
  maximumAgeYears?: number | null;
}

@ObjectType({
  simpleResolvers: true,
  description: 'Voorwaarde van een regel: which items must be held.',
})
@Directive('@shareable')
export class ConcordanceCondition {
  @Field(() => ConditionMode, { nullable: true, description: 'Soort: how many of the items must be held.' })
  mode!: ConditionMode;

  @Field(() => Int, {
    nullable: true,
    description: 'Aantal: how many items, for `N_OF`; null for the other modes.',
  })
  needed!: number | null;

  @Field(() => [ConcordanceItem], { nullable: true, description: 'Voorwaarden: the items.' })
  items!: ConcordanceItem[];
}

@ObjectType({
  simpleResolvers: true,
  description:
    'Regel van een concordantietabel: who holds this may be released from that. Advice: the institution decides.',
})
@Directive('@shareable')
export class ConcordanceRule {
  @Field(() => ID, { description: 'Id: `<type>:<table>/<position>`, unique among the rules of its owner.' })
  id!: string;

  @Field(() => Int, { nullable: true, description: 'Volgnummer: place in its table.' })
  position!: number;

  @Field(() => ConcordanceCondition, { nullable: true, description: 'Voorwaarde: what must be held.' })
  condition!: ConcordanceCondition;

  @Field(() => [ID], {
    nullable: true,
    description: 'Vrijgestelde onderdelen: global ids of the components from which one may be released.',
  })
  grants!: string[];

  @Field(() => ConcordanceCoverage, { nullable: true, description: 'Dekking: how far they are covered.' })
  coverage!: ConcordanceCoverage;

  @Field(() => LocalizedText, { nullable: true, description: 'Toelichting: explanation.' })
  note!: LocalizedText | null;
}
