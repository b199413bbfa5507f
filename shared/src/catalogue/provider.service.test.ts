import type { Province } from '../vocabulary/province.enum';
import type { TargetGroup } from '../vocabulary/target-group.enum';
import { ContactPointRow } from './contact-point.row';
import { contactPointsFor } from './provider.service';

const row = (key: string, targetGroup: TargetGroup, regions: Province[]): ContactPointRow =>
  Object.assign(new ContactPointRow(), { key, targetGroup, regions });
const ROWS = [
  row('a', 'ADULT', ['ANTWERPEN', 'LIMBURG']),
  row('b', 'ADULT', ['BRUSSEL']),
  row('c', 'AT_RISK', ['ANTWERPEN']),
  row('d', 'NEET', []),
];

describe('contact points', () => {
  it.each<[TargetGroup | null | undefined, Province | null | undefined, string[]]>([
    [undefined, undefined, ['a', 'b', 'c', 'd']],
    [null, null, ['a', 'b', 'c', 'd']],
    ['ADULT', undefined, ['a', 'b']],
    ['ADULT', 'LIMBURG', ['a']],
    [null, 'ANTWERPEN', ['a', 'c']],
    ['NEET', null, ['d']],
    ['NEET', 'BRUSSEL', []],
    ['TALENT', null, []],
  ])('for target group %s and region %s are %j', (targetGroup, region, expected) => {
    const keys = contactPointsFor(ROWS, targetGroup, region).map((point) => (point as ContactPointRow).key);
    expect(keys).toEqual(expected);
  });
});
