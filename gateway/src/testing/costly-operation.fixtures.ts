/** An operation whose cost grows with the size of its pages. */
export interface CostlyOperation {
  readonly name: string;
  readonly query: string;
  readonly variables?: Readonly<Record<string, unknown>>;
}

interface ListedType {
  readonly root: string;
  readonly node: string;
  readonly provider: string;
}

/** Lists whose nodes have `offerings`, which lead to a provider that has them too. */
const LISTED: readonly ListedType[] = [
  { root: 'schools', node: 'School', provider: 'School' },
  { root: 'cvos', node: 'Cvo', provider: 'Cvo' },
  { root: 'clbs', node: 'Clb', provider: 'Clb' },
  { root: 'leerwinkels', node: 'Leerwinkel', provider: 'Leerwinkel' },
  { root: 'courses', node: 'Course', provider: 'Cvo' },
];

const times = (count: number, text: (index: number) => string): string =>
  Array.from({ length: count }, (_, index) => text(index)).join(' ');
const nested = (root: string, size: string | number): string =>
  `${root}(first: ${size}) { nodes { offerings(first: ${size}) { nodes { provider { offerings(first: ${size}) { nodes { id } } } } } } }`;

/** Ways to ask much of one list. */
function ofList({ root, node, provider }: ListedType, size: number): CostlyOperation[] {
  const ways: Record<string, string | [string, Record<string, unknown>]> = {
    'pages inside pages': `{ ${nested(root, size)} }`,
    'pages of a variable': [`query ($n: Int) { ${nested(root, '$n')} }`, { n: size }],
    'pages of the default of a variable': `query ($n: Int = ${size}) { ${nested(root, '$n')} }`,
    'pages under a condition': [
      `query ($on: Boolean!) { ...F @include(if: $on) } fragment F on Query { ${nested(root, size)} }`,
      { on: true },
    ],
    'fragments that use fragments': `{ ${root}(first: ${size}) { nodes { ...F } } }
      fragment F on ${node} { offerings(first: ${size}) { nodes { provider { ...G } } } }
      fragment G on ${provider} { offerings(first: ${size}) { nodes { id } } }`,
    'a fragment that is used often': `{ ${times(15, (at) => `a${at}: ${root}(first: ${size}) { ...F }`)} }
      fragment F on ${node}Connection { nodes { offerings(first: ${Math.min(size, 20)}) { nodes { id } } } }`,
    'aliases of root fields': `{ ${times(3, (at) => `a${at}: ${root}(first: ${size}) { nodes { offerings(first: ${size}) { nodes { id } } } }`)} }`,
    'aliases inside a page': `{ ${root}(first: ${size}) { nodes { ${times(10, (at) => `a${at}: offerings(first: ${size}) { nodes { id } }`)} } } }`,
    'nodes and edges': `{ ${root}(first: ${size}) { nodes { offerings(first: ${size}) { nodes { id } edges { node { id } } } } } }`,
  };
  return Object.entries(ways).map(([way, asked]) => {
    const [query, variables] = typeof asked === 'string' ? [asked] : asked;
    return { name: `${root}: ${way}`, query, ...(variables && { variables }) };
  });
}

/**
 * Fifty operations, none of which is long or deep.
 *
 * @param size of pages: 100 makes each of them cost too much, 1 none
 */
export function costlyOperations(size: number): CostlyOperation[] {
  const few = size === 1 ? 1 : undefined;
  const interfaces = ['clbInitiatives', 'cvoInitiatives', 'schoolInitiatives'].map((root) => ({
    name: `${root}: lists of interfaces`,
    query: `{ ${root}(first: ${size}) { nodes { ${times(few ?? 6, (at) => `a${at}: offerings { provider { contactPoints { role { nl } } } }`)} } } }`,
  }));
  const orientations = times(
    few ?? 6,
    (at) => `a${at}: orientation(profile: { age: ${16 + at} }) { talkTo { order } }`,
  );
  const searches = times(
    few ?? 18,
    (at) =>
      `a${at}: search(filter: { text: "zorg" }) { ${['cvoOfferings', 'schoolOfferings', 'clbServices', 'leerwinkelServices', 'examProgrammes'].map((field) => `${field}(first: ${size}) { edges { node { id } } }`).join(' ')} }`,
  );
  return [
    ...LISTED.flatMap((listed) => ofList(listed, size)),
    ...interfaces,
    { name: 'many orientations', query: `{ ${orientations} }` },
    { name: 'many searches', query: `{ ${searches} }` },
  ];
}
