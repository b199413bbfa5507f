import { errorPlaces } from './answer.comparison';
import {
  asksTypeOfRoot,
  differsInInternalErrors,
  type Disagreement,
  failsAsAWhole,
  forgetsRootFields,
  hasBorrowedName,
  hasConditionLeftToDefault,
  hasInterfaceFragment,
  isRefusedQuestion,
  leavesOut,
  mixesUp,
  namesTheSameErrors,
  namesTheSameFields,
  operationsIn,
  ordersTypes,
  repeatsItems,
  saysNothingOfNothing,
  UNPLACED,
} from './disagreement';

/** A difference that is meant, or a mistake that is known. */
export interface KnownDifference {
  /** Whose it is: ours under other aliases and ours with caches never may differ. */
  contenders: readonly string[];
  why: string;
  explains(disagreement: Disagreement): boolean;
}

const APOLLO = ['ours on Apollo', 'stock'];
const FOREIGN = ['stock', 'hive'];
const OTHERS = [...APOLLO, 'hive'];

/** Every difference that may be. One that none of these explains fails. */
export const KNOWN_DIFFERENCES: readonly KnownDifference[] = [
  {
    contenders: FOREIGN,
    why: 'What several subgraphs say alike about one place, ours says once.',
    explains: (one) => one.difference.data.length === 0 && namesTheSameErrors(one),
  },
  {
    contenders: FOREIGN,
    why:
      'Of a question to all owners that its subgraphs refuse, ours keeps an object of nulls, since a null would be merged over ' +
      'what another owner answered; others give null.',
    explains: (one) => isRefusedQuestion(one) && namesTheSameErrors(one),
  },
  {
    contenders: OTHERS,
    why:
      'Below a list of several types Apollo numbers the items of one type as if there were no others, and Hive may name another ' +
      'of the same items; where items of a list are null and may not be, Apollo names each of them.',
    explains: (one) => one.difference.data.length === 0 && namesTheSameFields(one),
  },
  {
    contenders: APOLLO,
    why:
      'Apollo checks the fragments of all operations against the variables of the one that is carried out, and fails where ' +
      'another one has variables of its own.',
    explains: (one) => failsAsAWhole(one) && operationsIn(one) > 1,
  },
  {
    contenders: APOLLO,
    why:
      "Apollo forgets what a type's fragment within a fragment on its interface asks, and does not ask for an object of which it " +
      'needs nothing: null instead of an empty object.',
    explains: (one) => leavesOut(one) && hasInterfaceFragment(one),
  },
  {
    contenders: ['ours on Apollo'],
    why:
      'Where an answer of nulls is needed, Apollo gives our data source only the variables of the request, and a condition that ' +
      'is left to its default is taken for an error.',
    explains: (one) => one.difference.errors.onlyOther.includes(UNPLACED) && hasConditionLeftToDefault(one),
  },
  {
    contenders: ['ours on Apollo'],
    why: 'Of nulls that may not be, Apollo names each, also within each other, or none.',
    explains: differsInInternalErrors,
  },
  {
    contenders: ['ours on Apollo'],
    why: 'To an error that a subgraph gives no place, ours gives that of the fetch.',
    explains: ({ theirs, difference: { data, errors } }) =>
      data.length === 0 &&
      errorPlaces(theirs).includes(UNPLACED) &&
      [...errors.onlyFirst, ...errors.onlyOther].every((place) => place.endsWith(UNPLACED)),
  },
  {
    contenders: OTHERS,
    why:
      'Where a client gives one field the name of another, and the plan needs that other as a key or for `@requires`, Apollo and ' +
      'Hive merge both under one name: wrong values, nulls or an internal error, by chance.',
    explains: hasBorrowedName,
  },
  {
    contenders: ['hive'],
    why: 'Hive fails as a whole where introspection stands beside data, where nothing is left to ask, and for some interfaces.',
    explains: failsAsAWhole,
  },
  {
    contenders: ['hive'],
    why: 'Hive gives null for what a fragment asks at the root beside `__typename`.',
    explains: (one) => forgetsRootFields(one) && asksTypeOfRoot(one),
  },
  {
    contenders: ['hive'],
    why: 'Hive gives the items of a list twice where the list is selected twice in different fragments.',
    explains: repeatsItems,
  },
  {
    contenders: ['hive'],
    why: 'Where all of an operation is skipped, Hive gives no data.',
    explains: saysNothingOfNothing,
  },
  {
    contenders: ['hive'],
    why:
      'Hive forgets what a fragment asks of one type of an interface, asks it of others, or gives null where nothing was asked ' +
      'of an object.',
    explains: (one) => mixesUp(one) && hasInterfaceFragment(one),
  },
  {
    contenders: ['hive'],
    why: 'Hive lists the types of a schema in an order of its own.',
    explains: ordersTypes,
  },
];

/** Why two answers differ, if it is known. */
export function explanation(disagreement: Disagreement): string | undefined {
  return KNOWN_DIFFERENCES.find(
    ({ contenders, explains }) => contenders.includes(disagreement.contender) && explains(disagreement),
  )?.why;
}
