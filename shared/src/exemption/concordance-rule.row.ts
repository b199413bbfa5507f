import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { ConcordanceCoverage, ConditionMode } from '../vocabulary/concordance.enum';
import type { ConcordanceItem, ConcordanceRule } from '../vocabulary/concordance.type';
import { globalId } from '../vocabulary/global-id';
import type { LocalizedText } from '../vocabulary/localized-text.type';

/** Columns of the rules of concordances. */
@Entity('concordance_rule')
export class ConcordanceRuleRow {
  /** `<table>/<position>`. */
  @PrimaryColumn({ type: 'text' })
  key!: string;

  @Column({ type: 'text' })
  tableKey!: string;

  @Column({ type: 'int' })
  position!: number;

  @Column({ type: 'text' })
  mode!: ConditionMode;

  @Column({ type: 'int', nullable: true })
  needed!: number | null;

  @Column({ type: 'jsonb' })
  items!: ConcordanceItem[];

  @Column({ type: 'text', array: true })
  grants!: string[];

  @Column({ type: 'text' })
  coverage!: ConcordanceCoverage;

  @Column({ type: 'jsonb', nullable: true })
  note!: LocalizedText | null;
}

/**
 * A rule as it is answered.
 *
 * @param prefix prefix of the ids of the owner's rules, such as `cvoConcordanceRule`
 */
export function ruleOf(row: Omit<ConcordanceRuleRow, 'tableKey'>, prefix: string): ConcordanceRule {
  const { key, position, mode, needed, items, grants, coverage, note } = row;
  return {
    id: globalId(prefix, key),
    position,
    condition: { mode, needed, items },
    grants,
    coverage,
    note,
  };
}
