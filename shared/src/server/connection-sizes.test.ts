import { sizeConnections } from './connection-sizes';

const SDL = `type Query {
  school: School
  """Scholen: schools."""
  schools(
    """Aantal: how many."""
    first: Int = 20
  ): SchoolConnection @shareable
  search(firstName: String): School
}

type School {
  offerings(first: Int = 20, after: String): OfferingConnection
}
`;

it('says on every field with `first`, and on no other, how many items its page has; the rest stays', () => {
  const size = '@listSize(slicingArguments: ["first"], sizedFields: ["nodes", "edges"])';
  expect(sizeConnections(SDL)).toBe(
    SDL.replace('SchoolConnection @shareable', `SchoolConnection @shareable ${size}`).replace(
      'OfferingConnection',
      `OfferingConnection ${size}`,
    ),
  );
});
