import fc from 'fast-check';
import { GraphQLError } from 'graphql';
import { SearchCriterion } from '../vocabulary/offering.enum';
import { type OfferingCriteria, offeringCriteria } from './offering-criteria';
import { notApplicable } from './offering-list.query';
import type { OfferingFilter } from './offering-filter.input';

const GENT = { latitude: 51.0538, longitude: 3.725 };

/** The input field that is refused, or undefined. Anything but bad input is thrown on. */
function refusedField(filter: object): unknown {
  try {
    offeringCriteria(filter as OfferingFilter);
    return undefined;
  } catch (error) {
    if (!(error instanceof GraphQLError) || error.extensions.code !== 'BAD_USER_INPUT') throw error;
    expect(error.message).toContain(String(error.extensions.expected));
    return error.extensions.field;
  }
}

describe('a filter that can be asked', () => {
  it.each<[OfferingFilter, OfferingCriteria]>([
    [{}, {}],
    [{ text: 'Zörg  zorg gent' }, { words: ['gent', 'zorg'] }],
    [{ text: "a'b%_\\" }, { words: ['a', 'b'] }],
    [{ text: 'x'.repeat(100) }, { words: ['x'.repeat(100)] }],
    [{ pathways: ['TKO_AAV', 'DUAL', 'DUAL'] }, { pathways: ['DUAL', 'TKO_AAV'] }],
    [{ awards: ['DIPLOMA_SO'] }, { awards: ['DIPLOMA_SO'] }],
    [{ domains: ['STEM', 'SPORT'] }, { domains: ['SPORT', 'STEM'] }],
    [{ finalities: ['DUBBEL'] }, { finalities: ['DUBBEL'] }],
    [{ targetGroups: ['ADULT', 'NEET'] }, { targetGroups: ['ADULT', 'NEET'] }],
    [{ deliveryModes: ['CONTACT'] }, { deliveryModes: ['CONTACT'] }],
    [{ municipality: '44021' }, { municipalities: ['44021'] }],
    // Merged in 2025: the new municipality and all that it came from, whichever of them is named.
    [{ municipality: '44088' }, { municipalities: ['44040', '44043', '44088'] }],
    [{ municipality: '44040' }, { municipalities: ['44040', '44043', '44088'] }],
    [{ municipality: '11007' }, { municipalities: ['11002', '11007'] }],
    [{ province: 'BRUSSEL' }, { province: 'BRUSSEL' }],
    [
      { municipality: '11056', province: 'OOST_VLAANDEREN' },
      { municipalities: ['11056', '46003', '46013', '46030'], province: 'OOST_VLAANDEREN' },
    ],
    [{ nearPostcode: '9000' }, { near: GENT }],
    [
      { nearPostcode: '9000', withinKm: 1 },
      { near: GENT, withinMeters: 1000 },
    ],
    [
      { nearCoordinates: GENT, withinKm: 300 },
      { near: GENT, withinMeters: 300_000 },
    ],
    [{ nearCoordinates: { latitude: -90, longitude: 180 } }, { near: { latitude: -90, longitude: 180 } }],
    [{ startsFrom: '2028-02-29' }, { startsFrom: '2028-02-29' }],
    [
      { startsFrom: '2026-09-01', startsUntil: '2026-09-01' },
      { startsFrom: '2026-09-01', startsUntil: '2026-09-01' },
    ],
    [{ age: 10 }, { age: 10 }],
    [{ age: 99 }, { age: 99 }],
    [{ enrolmentOpen: false }, { enrolmentOpen: false }],
    [{ enrolmentOpen: true }, { enrolmentOpen: true }],
    [{ language: 'nl' }, { language: 'nl' }],
    [{ language: 'uk' }, { language: 'uk' }],
  ])('%j', (filter, criteria) => {
    expect(offeringCriteria(filter)).toEqual(criteria);
  });

  const FIELDS = [
    'text',
    'pathways',
    'awards',
    'domains',
    'finalities',
    'targetGroups',
    'deliveryModes',
    'municipality',
    'province',
    'nearPostcode',
    'nearCoordinates',
    'withinKm',
    'startsFrom',
    'startsUntil',
    'age',
    'enrolmentOpen',
    'language',
  ];
  it.each(FIELDS)('null for %s is the same as leaving it out', (field) => {
    expect(offeringCriteria({ [field]: null })).toEqual({});
  });
});

describe('a filter that is refused', () => {
  it.each<[object, string]>([
    [{ text: '' }, 'filter.text'],
    [{ text: ' -%_\\' }, 'filter.text'],
    [{ text: '\0' }, 'filter.text'],
    [{ text: 'x'.repeat(101) }, 'filter.text'],
    [{ text: 'zorg 85.07.30-033.28' }, 'filter.text'],
    [{ pathways: [] }, 'filter.pathways'],
    [{ pathways: ['ASO'] }, 'filter.pathways'],
    [{ pathways: ['constructor'] }, 'filter.pathways'],
    [{ awards: ['DIPLOMA_SO', 'DIPLOMA'] }, 'filter.awards'],
    [{ awards: [] }, 'filter.awards'],
    [{ domains: ['stem'] }, 'filter.domains'],
    [{ finalities: ['DO'] }, 'filter.finalities'],
    [{ targetGroups: ['__proto__'] }, 'filter.targetGroups'],
    [{ deliveryModes: [''] }, 'filter.deliveryModes'],
    [{ municipality: '' }, 'filter.municipality'],
    [{ municipality: 'Gent' }, 'filter.municipality'],
    [{ municipality: '62063' }, 'filter.municipality'],
    [{ province: 'LUIK' }, 'filter.province'],
    [{ province: 'toString' }, 'filter.province'],
    [{ municipality: '44021', province: 'ANTWERPEN' }, 'filter.province'],
    // Zwijndrecht changed province with its merger.
    [{ municipality: '11056', province: 'ANTWERPEN' }, 'filter.province'],
    [{ nearPostcode: '4000' }, 'filter.nearPostcode'],
    [{ nearPostcode: '' }, 'filter.nearPostcode'],
    [{ nearPostcode: ' 9000' }, 'filter.nearPostcode'],
    [{ nearPostcode: '9000', nearCoordinates: GENT }, 'filter.nearCoordinates'],
    [{ nearCoordinates: { latitude: 90.01, longitude: 0 } }, 'filter.nearCoordinates'],
    [{ nearCoordinates: { latitude: 0, longitude: -180.01 } }, 'filter.nearCoordinates'],
    [{ nearCoordinates: { latitude: NaN, longitude: 0 } }, 'filter.nearCoordinates'],
    [{ nearCoordinates: { latitude: 0, longitude: Infinity } }, 'filter.nearCoordinates'],
    [{ withinKm: 10 }, 'filter.withinKm'],
    [{ nearPostcode: '9000', withinKm: 0 }, 'filter.withinKm'],
    [{ nearPostcode: '9000', withinKm: -5 }, 'filter.withinKm'],
    [{ nearPostcode: '9000', withinKm: 301 }, 'filter.withinKm'],
    [{ nearPostcode: '9000', withinKm: 1.5 }, 'filter.withinKm'],
    [{ startsFrom: '2027-02-29' }, 'filter.startsFrom'],
    [{ startsFrom: '2027-13-01' }, 'filter.startsFrom'],
    [{ startsUntil: '2027-2-1' }, 'filter.startsUntil'],
    [{ startsUntil: 'infinity' }, 'filter.startsUntil'],
    [{ startsFrom: '2026-09-02', startsUntil: '2026-09-01' }, 'filter.startsUntil'],
    [{ age: 9 }, 'filter.age'],
    [{ age: 100 }, 'filter.age'],
    [{ age: 17.5 }, 'filter.age'],
    [{ language: 'NL' }, 'filter.language'],
    [{ language: 'xx' }, 'filter.language'],
    [{ language: 'nld' }, 'filter.language'],
    [{ language: '' }, 'filter.language'],
  ])('%j names %s', (filter, field) => {
    expect(refusedField(filter)).toBe(field);
  });

  it('does not repeat a national number', () => {
    expect(() => offeringCriteria({ text: 'zorg 85.07.30-033.28' })).toThrow(/^(?!.*85.07.30)/);
  });
});

describe('any text', () => {
  it('gives folded words or bad input', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 120 }), (text) => {
        const refused = refusedField({ text });
        if (refused !== undefined) return expect(refused).toBe('filter.text');
        const { words } = offeringCriteria({ text });
        expect(words!.length).toBeGreaterThan(0);
        for (const word of words!) expect(word).toMatch(/^[\p{L}\p{N}]+$/u);
      }),
      { numRuns: 500 },
    );
  });
});

describe('the criteria that a filter uses', () => {
  it.each<[OfferingFilter, string[]]>([
    [{}, []],
    [{ text: 'zorg' }, ['TEXT']],
    [{ nearPostcode: '9000' }, ['DISTANCE']],
    [{ nearPostcode: '9000', withinKm: 5 }, ['DISTANCE']],
    [{ startsFrom: '2026-09-01', startsUntil: '2027-09-01' }, ['START']],
    [{ municipality: '44021', province: 'OOST_VLAANDEREN' }, ['MUNICIPALITY', 'PROVINCE']],
    [
      { age: 17, enrolmentOpen: false, language: 'nl', finalities: ['DUBBEL'], domains: ['STEM'] },
      ['AGE', 'DOMAIN', 'ENROLMENT_OPEN', 'FINALITY', 'LANGUAGE'],
    ],
    [
      { pathways: ['OKAN'], awards: ['CERTIFICAAT'], targetGroups: ['NEET'], deliveryModes: ['BLENDED'] },
      ['AWARD', 'DELIVERY_MODE', 'PATHWAY', 'TARGET_GROUP'],
    ],
  ])('of %j are %j', (filter, used) => {
    // To an owner to whom nothing means anything, all that is used is not applicable.
    const source = {
      schema: '',
      notApplicable: Object.values(SearchCriterion),
    };
    expect(notApplicable(source, offeringCriteria(filter)).sort()).toEqual(used);
  });
});
