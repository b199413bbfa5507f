import { SnakeNamingStrategy } from './snake-naming.strategy';

describe('the name of a column', () => {
  it.each([
    ['key', '', [], 'key'],
    ['startsOn', '', [], 'starts_on'],
    ['onderwijskiezerPage', '', [], 'onderwijskiezer_page'],
    ['administrativeGroupNumber', '', [], 'administrative_group_number'],
    ['startsOn', 'begins', [], 'begins'],
    ['city', '', ['homeAddress'], 'home_address_city'],
  ])('of %s (custom %j, within %j) is %s', (property, custom, prefixes, column) => {
    expect(new SnakeNamingStrategy().columnName(property, custom, prefixes)).toBe(column);
  });
});
