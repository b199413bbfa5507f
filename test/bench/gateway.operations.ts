import { readFileSync } from 'node:fs';
import path from 'node:path';

const EXAMPLES = path.resolve(__dirname, '../../gateway/examples');

/** A page of a hundred offerings with what their owners and the clb's know: about 60 KB. */
const LISTING = `query Listing {
  schoolOfferings(filter: { schoolYear: 2026 }, sort: TITLE, first: 100) {
    totalCount
    pageInfo { hasNextPage endCursor }
    nodes {
      id title pathway awards year attendance enrolmentOpen capacity
      provider { id name net clb { id name website } }
      site { name street postcode municipality { name province } }
      studyProgramme { id title }
    }
  }
}`;

/** The product's own operations, all public, by their name on the command line. */
export const OPERATIONS: Readonly<Record<string, string>> = {
  keyed: example('10-resolve-ids'),
  search: example('20-search-by-word'),
  goals: example('21-compare-goals'),
  listing: LISTING,
  orientation: example('23-orientation'),
  links: example('15-clb-of-a-school'),
  nested: example('13-exam-subject'),
  interfaces: example('17-initiatives'),
};

const WITH_PROFILE = new Set(['orientation']);

/** Whether answers to an operation may be kept: not where it holds the profile of a learner. */
export function isKept(operation: string): boolean {
  return !WITH_PROFILE.has(operation);
}

/** An answer of so many bytes is a large one. */
const LARGE_BYTES = 16 * 1024;

/** How much faster than Hive Gateway with its Rust planner ours is to be without caches, by the size of the answer. */
export function targetWithoutCaches(bytes: number): number {
  return bytes >= LARGE_BYTES ? 1.5 : 1.1;
}

/** How operations are asked by every contender. */
export function requestBody(operation: string): string {
  return JSON.stringify({ query: OPERATIONS[operation] });
}

function example(name: string): string {
  return readFileSync(path.join(EXAMPLES, `${name}.graphql`), 'utf8');
}
