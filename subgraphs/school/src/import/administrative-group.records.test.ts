import { CatalogueRow } from '@leerwegen/shared/import/catalogue/catalogue-row';
import type { TakenRow } from '@leerwegen/shared/import/row-outcome';
import { readAdministrativeGroup } from './administrative-group.records';

const read = (cells: Record<string, string>) =>
  readAdministrativeGroup(
    new CatalogueRow(
      { file: 'f', line: 2, kind: 'groups' },
      {
        nummer: '7',
        naam: 'Handel',
        niveau_code: '3',
        soort_onderwijs: 'Gewoon onderwijs',
        soort_programma: 'Voltijds',
        ...cells,
      },
    ),
    '',
    { currentSchoolYear: 2026 },
  );
const programmeOf = (naam: string) => (read({ naam }) as TakenRow).records[1]!;

describe('readAdministrativeGroup', () => {
  it.each(['constructor', '__proto__', 'toString onderwijs'])('knows no kind %s', (kind) =>
    expect(read({ soort_onderwijs: kind })).toMatchObject({ outcome: 'REFUSED', field: 'soort_onderwijs' }),
  );

  it('gives every programme a key of its own', () => {
    const names = ['C++', 'C#', 'C', '!!!', '???', 'C (do)', 'C (a)'];
    const keys = names.map((name) => programmeOf(`1e leerjaar in de 2e graad ${name}`).key);
    expect(new Set(keys).size).toBe(names.length);
    expect(keys[2]).toBe('2-c');
    expect(programmeOf('!!!').key).not.toBe('');
  });

  it('gives the years of a programme one key, whatever their punctuation', () => {
    expect(programmeOf('1e leerjaar in de 2e graad Economie - Wiskunde').key).toBe('2-economie-wiskunde');
    expect(programmeOf('2e leerjaar in de 2e graad Economie-wiskunde').key).toBe('2-economie-wiskunde');
  });

  it('takes the finality that the name states', () => {
    expect(programmeOf('Handel (da)').record).toMatchObject({ title: 'Handel', finality: 'DUBBEL' });
    expect(programmeOf('Handel').record).toMatchObject({ finality: null });
  });

  it('reads a number without its leading zeros', () => {
    const row = read({ nummer: '007' }) as TakenRow;
    expect(row.records[0]).toMatchObject({ key: '7', record: { number: '7' }, cells: { nummer: '007' } });
    expect(row.repairs).toEqual(['group number']);
  });
});
