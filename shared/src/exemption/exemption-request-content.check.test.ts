import type { ExemptionBinding, RefusedBasis } from './exemption-request.binding';
import {
  checkBasis,
  checkedLines,
  checkedProgramme,
  checkPlaces,
  lookUp,
} from './exemption-request-content.check';

const rule = (validFrom?: string, validTo?: string): RefusedBasis => ({
  basis: 'EVC',
  rule: {
    id: 'NO_EVC',
    text: { nl: 'Geen ervaring.', en: 'No experience.' },
    source: 'Een bron',
    confidence: 'TO_CONFIRM',
    checkedOn: '2026-11-25',
    validFrom: validFrom ?? null,
    validTo: validTo ?? null,
  },
});
const binding = (...refusedBases: RefusedBasis[]): ExemptionBinding =>
  ({
    programmes: { course: 'courses', cvoOffering: 'offerings' },
    components: { courseModule: 'modules' },
    refusedBases,
  }) as unknown as ExemptionBinding;
const extensionsOf = (act: () => unknown): object | null => {
  try {
    act();
    return null;
  } catch (error) {
    return (error as { extensions: object }).extensions;
  }
};

describe('a basis that regulation does not allow', () => {
  const tried = (on: string, ...bases: RefusedBasis[]) =>
    extensionsOf(() => checkBasis(binding(...bases), 'input.lines[0].basis', 'EVC', on));

  it('is refused with the rule and what would be allowed', () => {
    expect(tried('2026-11-23', rule())).toMatchObject({
      code: 'BAD_USER_INPUT',
      field: 'input.lines[0].basis',
      expected: 'EVK or TEST',
      rule: { id: 'NO_EVC', text: { nl: 'Geen ervaring.', en: 'No experience.' }, source: 'Een bron' },
    });
  });

  it('is refused on the days on which the rule holds', () => {
    const held = rule('2025-01-01', '2026-11-23');
    expect(tried('2024-12-31', held)).toBeNull();
    expect(tried('2025-01-01', held)).not.toBeNull();
    expect(tried('2026-11-23', held)).not.toBeNull();
    expect(tried('2026-11-24', held)).toBeNull();
    expect(tried('2026-11-24')).toBeNull();
  });
});

describe('places of evidence', () => {
  it('are those of the lines that are there', () => {
    expect(extensionsOf(() => checkPlaces('f', [0, 2], 3))).toBeNull();
    expect(extensionsOf(() => checkPlaces('f', [3], 3))).toMatchObject({ expected: '0 to 2' });
    expect(extensionsOf(() => checkPlaces('f', [-1], 3))).toMatchObject({ field: 'f' });
    expect(extensionsOf(() => checkPlaces('f', [0], 0))).toMatchObject({
      expected: expect.stringMatching(/^none/),
    });
  });
});

describe('what a request names', () => {
  const asked: string[] = [];
  const loader = (name: string, row: object | null) => ({
    load: async (key: string) => {
      asked.push(`${name} ${key}`);
      return row;
    },
  });
  const context = {
    loaders: {
      courses: loader('course', {}),
      offerings: loader('offering', { providerNumber: '991001' }),
      modules: loader('module', {}),
    },
  } as never;
  const line = (componentId: string) => ({ componentId, basis: 'TEST' as const });
  beforeEach(() => asked.splice(0));

  it('is looked up by its prefix, and not at all when it has no form of an id', async () => {
    const given = {
      programmeId: 'course:D101',
      lines: [line('courseModule:M GV 005'), line('course:D101'), line('courseModule:\u0000'), line('x')],
    };
    const found = await lookUp(binding(), context, given);
    expect(asked.sort()).toEqual(['course D101', 'module M GV 005']);
    expect(found.programme).toEqual({});
    // A programme is no component, although there is one with this id.
    for (const [index, { componentId }] of given.lines.slice(1).entries())
      expect([index, found.components.get(componentId)]).toEqual([index, null]);
    expect(checkedLines(binding(), [given.lines[0]!], found, 0, '2026-11-23')).toEqual([
      { componentId: 'courseModule:M GV 005', basis: 'TEST', evidence: [], decision: null },
    ]);
    expect(extensionsOf(() => checkedLines(binding(), given.lines, found, 0, '2026-11-23'))).toMatchObject({
      field: 'input.lines[1].componentId',
    });
  });

  it('is of the decider, when it is an offering', async () => {
    const programmeId = 'cvoOffering:991001/1/735/2026-1';
    const found = await lookUp(binding(), context, { programmeId });
    expect(checkedProgramme(binding(), programmeId, '991001', found)).toBe(programmeId);
    expect(extensionsOf(() => checkedProgramme(binding(), programmeId, '991002', found))).toMatchObject({
      field: 'input.programmeId',
    });
  });
});
