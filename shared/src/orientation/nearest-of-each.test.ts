import type { DeliveryMode } from '../vocabulary/offering.enum';
import { type NearestOffering, nearestOfEach } from './nearest-offerings.query';

const at = (offering: string, meters: number, change: Partial<NearestOffering> = {}): NearestOffering => ({
  subject: 'D104',
  offering,
  providerNumber: '991001',
  pathway: 'TKO_AAV',
  meters,
  startsOn: '2027-02-01',
  schoolYear: 2026,
  deliveryMode: 'CONTACT',
  languages: ['nl'],
  ...change,
});
type Most = Parameters<typeof nearestOfEach>[1];
const shown = (list: readonly NearestOffering[], most: Most, wished: readonly DeliveryMode[]): string[] =>
  nearestOfEach(list, most, wished, () => '').map(({ offering }) => offering);

describe('the nearest of each pathway', () => {
  const list = [at('c', 3), at('a', 1), at('b', 2), at('n', 1, { pathway: 'NT2' })];

  it('are as many as asked, by distance, and none of a pathway that is not named', () => {
    expect(shown(list, { TKO_AAV: 2 }, [])).toEqual(['a', 'b']);
    expect(shown([...list].reverse(), { TKO_AAV: 3, NT2: 1 }, [])).toEqual(['a', 'n', 'b', 'c']);
  });

  it('hold the nearest in a wished delivery mode, however far it is', () => {
    const far = [at('y', 91, { deliveryMode: 'DISTANCE' }), at('z', 90, { deliveryMode: 'DISTANCE' })];
    expect(shown([...list, ...far], { TKO_AAV: 2 }, ['DISTANCE'])).toEqual(['a', 'z']);
    expect(shown([...list, ...far], { TKO_AAV: 2 }, [])).toEqual(['a', 'b']);
    expect(shown(list, { TKO_AAV: 2 }, ['DISTANCE'])).toEqual(['a', 'b']);
    expect(shown(list, { TKO_AAV: 2 }, ['CONTACT'])).toEqual(['a', 'b']);
  });
});
