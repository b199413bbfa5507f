import { PROVIDER_PATHWAYS, PROVIDER_TYPES, type ProviderType } from '../vocabulary/provider-types';
import { Pathway } from '../vocabulary/pathway.enum';
import { checkOwner } from './component-owner.check';

/** The field that is refused; null when nothing is. */
function refused(offeringId: string, providerId: string, pathway: Pathway | null): string | null {
  try {
    checkOwner('c', { offeringId, providerId, pathway });
    return null;
  } catch (error) {
    return (error as { extensions: { field: string } }).extensions.field;
  }
}

describe('an offering of a trajectory', () => {
  it.each([
    ['of a school', 'schoolOffering:990045/1/okan/2026', 'school:990045', 'OKAN', null],
    ['of a centre', 'cvoOffering:991001/735/2026-1', 'cvo:991001', 'TKO_AAV', null],
    ['of guidance', 'clbService:993012/1/ATTENDANCE', 'clb:993012', null, null],
    ['of a leerwinkel', 'leerwinkelService:9920000003/1/REENTRY', 'leerwinkel:9920000003', null, null],
    ['whose key holds no number', 'examProgramme:zorg-3', 'examencommissie:1', 'EXAMENCOMMISSIE', null],
    ['of another centre', 'cvoOffering:991001/735/2026-1', 'cvo:999999', 'TKO_AAV', 'c.providerId'],
    ['of another school', 'schoolOffering:990045/1/okan/2026', 'school:990046', 'OKAN', 'c.providerId'],
    ['of another clb', 'clbService:993012/1/ATTENDANCE', 'clb:993013', null, 'c.providerId'],
    ['of another type', 'cvoOffering:991001/735/2026-1', 'school:991001', 'TKO_AAV', 'c.providerId'],
    ['a centre that calls it a school', 'cvoOffering:991001/1', 'cvo:991001', 'REGULAR_SO', 'c.pathway'],
    ['a school that calls it a centre', 'schoolOffering:990045/1', 'school:990045', 'TKO_AAV', 'c.pathway'],
    ['exams that are called lessons', 'examProgramme:zorg-3', 'examencommissie:1', 'DUAL', 'c.pathway'],
    ['guidance with a pathway', 'clbService:993012/1', 'clb:993012', 'NT2', 'c.pathway'],
    ['teaching without one', 'cvoOffering:991001/1', 'cvo:991001', null, 'c.pathway'],
    ['none at all', 'goal:1', 'cvo:991001', 'NT2', 'c.offeringId'],
  ] as const)('%s', (_what, offeringId, providerId, pathway, field) => {
    expect(refused(offeringId, providerId, pathway)).toBe(field);
  });

  it('belongs to a pathway that somebody gives, but for what is only proposed', () => {
    const given = new Set(
      (Object.keys(PROVIDER_TYPES) as ProviderType[]).flatMap((type) => PROVIDER_PATHWAYS[type] ?? []),
    );
    expect((Object.keys(Pathway) as Pathway[]).filter((one) => !given.has(one))).toEqual(['DKO']);
  });
});
