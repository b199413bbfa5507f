import type { Combination } from '../vocabulary/combination.enum';
import type { Pathway } from '../vocabulary/pathway.enum';
import { combinationOf } from './combination';

describe('the combination of roads', () => {
  it.each([
    [['TKO_GENERAL', 'EXAMENCOMMISSIE'], 'TKO_EC'],
    [['TKO_VOCATIONAL', 'TKO_AAV', 'EXAMENCOMMISSIE'], 'TKO_EC'],
    [['REGULAR_SO', 'EXAMENCOMMISSIE'], 'SO_EC'],
    [['FLEXIBLE_SO', 'EXAMENCOMMISSIE', null], 'SO_EC'],
    [['DUAL', 'TKO_VOCATIONAL'], 'SO_TKO'],
    [['TKO_AAV', 'REGULAR_SO'], 'SO_TKO'],
    [['REGULAR_SO', 'DUAL', 'FLEXIBLE_SO'], null],
    [['TKO_GENERAL', 'TKO_AAV'], null],
    [['EXAMENCOMMISSIE'], null],
    [['REGULAR_SO', 'TKO_GENERAL', 'EXAMENCOMMISSIE'], null],
    [['OKAN', 'EXAMENCOMMISSIE'], null],
    [['REGULAR_SO', 'VOCATIONAL_COURSE'], null],
    [['NT2', 'TOEKAN', 'BENO', 'TRANSITION', 'OKOT', 'LEARN_WORK', 'DKO'], null],
    [[null], null],
    [[], null],
  ] as [(Pathway | null)[], Combination | null][])('of %j is %s, in any order', (pathways, expected) => {
    expect(combinationOf(pathways)).toBe(expected);
    expect(combinationOf([...pathways].reverse())).toBe(expected);
  });
});
