import { post } from '../harness/test-graph';

/** Operations of one shape that grow with a number; what the limits allow of them is found by asking. */
export interface OperationFamily {
  name: string;
  /** Larger numbers give larger operations. */
  operation(size: number): string;
}

const OFFERING = `id title pathway awards level deliveryMode targetGroups languages startsOn enrolmentOpen capacity
  eligibility(profile: { age: 17 }) { verdict rules { verdict rule { id text { nl } } } }
  provider { id name type website contactPoints { email } missingContactPoints { region } } site { name }`;
const times = (count: number, text: (index: number) => string): string =>
  Array.from({ length: count }, (_, index) => text(index)).join(' ');

/** Fragments that each use the next one several times, down to the last. */
function chain(length: number, type: string, body: (next: string) => string, last: string): string {
  return times(length, (index) => {
    const next = `...F${index + 1}`;
    return `fragment F${index} on ${type} { ${index === length - 1 ? last : body(next)} }`;
  });
}

/**
 * Shapes that make the planner work: interfaces, whose types are asked one by one, and links that lead back. Pages are small:
 * who wants to keep the planner busy does not pay for more.
 */
export const WORST_OPERATIONS: OperationFamily[] = [
  {
    name: 'an interface under many aliases',
    operation: (size) =>
      `{ clbServices(first: 1) { nodes { ${times(size, (index) => `a${index}: guidesTo { title provider { name website } }`)} } } }`,
  },
  {
    name: 'all fields of an interface under aliases',
    operation: (size) =>
      `{ clbServices(first: 1) { nodes { ${times(size, (index) => `a${index}: guidesTo { ${OFFERING} }`)} } } }`,
  },
  {
    name: 'two interfaces under aliases',
    operation: (size) =>
      `{ clbInitiatives(first: 1) { nodes { ${times(size, (index) => `a${index}: offerings { title provider { name } } b${index}: partners { name website }`)} } } }`,
  },
  {
    name: 'an interface within itself, twice each time',
    operation: (size) =>
      `{ clbServices(first: 1) { nodes { guidesTo { ...F0 } } } } ${chain(
        size,
        'Offering',
        (next) =>
          `title provider { name } ... on ClbService { guidesTo { ${next} } } ... on LeerwinkelService { guidesTo { ${next} } }`,
        'title provider { name }',
      )}`,
  },
  {
    name: 'an interface within itself, through other entities',
    operation: (size) =>
      `{ clbServices(first: 1) { nodes { guidesTo { ...F0 } } } } ${chain(
        size,
        'Offering',
        (next) =>
          `... on ClbService { guidesTo { ${next} } } ... on LeerwinkelService { guidesTo { ${next} } }
           ... on SchoolOffering { provider { clb { offerings(first: 1) { nodes { guidesTo { ${next} } } } } } }`,
        'title',
      )}`,
  },
  {
    name: 'links of one type below an interface, under aliases',
    operation: (size) =>
      `{ clbInitiatives(first: 1) { nodes { ${times(
        size,
        (index) =>
          `a${index}: offerings { ... on SchoolOffering { studyProgramme { goals { courseModules { title } examSubjects { title } } } }
           ... on CvoOffering { courseModule { goals { examSubjects { title } studyProgrammes { title } } } } }`,
      )} } } }`,
  },
  {
    name: 'values below an interface, under aliases',
    operation: (size) =>
      `{ clbInitiatives(first: 1) { nodes { ${times(
        size,
        (index) =>
          `a${index}: partners { profile { howItWorks { nl en } targetGroupPolicy { nl en } oftenMisunderstood { nl en } }
           contactPoints { targetGroup regions role { nl en } email } missingContactPoints { targetGroup region } }`,
      )} } } }`,
  },
  {
    name: 'goals that lead to goals in three subgraphs',
    operation: (size) =>
      `{ goals(first: 1) { nodes { ...F0 } } } ${chain(
        size,
        'Goal',
        (next) =>
          `courseModules { goals { ${next} } } studyProgrammes { goals { ${next} } } examSubjects { goals { ${next} } }`,
        'text',
      )}`,
  },
  {
    name: 'referrals of all owners, with everything that they link to',
    operation: (size) =>
      `{ ${['school', 'cvo', 'examencommissie', 'clb', 'leerwinkel']
        .map((owner) => `${owner}Referrals(direction: SENT, first: 1) { nodes { ...r } }`)
        .join(' ')} } fragment r on Referral { ${times(
        size,
        (index) =>
          `a${index}: alternatives { provider { name website } offering { title provider { name } } } s${index}: sender { name website }`,
      )} }`,
  },
  {
    name: 'exemption requests of all owners, with everything that they link to',
    operation: (size) =>
      `{ ${['school', 'cvo', 'examencommissie']
        .map((owner) => `${owner}ExemptionRequests(direction: REQUESTED, first: 1) { nodes { ...r } }`)
        .join(' ')} } fragment r on ExemptionRequest { ${times(
        size,
        (index) =>
          `a${index}: requester { name website contactPoints { email } } d${index}: decider { name website } l${index}: lines { motivation }`,
      )} }`,
  },
  {
    name: 'acts with what their referral links to, under aliases',
    operation: (size) =>
      `mutation { ${times(
        size,
        (
          index,
        ) => `m${index}: moveCvoReferral(input: { id: "x", expectedVersion: 1, idempotencyKey: "x", to: RECEIVED }) {
          referral { sender { name website } offering { title provider { name } } alternatives { provider { name } offering { title provider { name } } } } }`,
      )} }`,
  },
  {
    name: 'trajectories of all leads, with everything that they link to',
    operation: (size) =>
      `{ ${['school', 'cvo', 'clb', 'leerwinkel']
        .map((owner) => `${owner}Trajectories(role: LEAD, first: 1) { nodes { ...t } }`)
        .join(' ')} } fragment t on Trajectory { ${times(
        size,
        (index) =>
          `r${index}: referrals { status sender { name website } offering { title provider { name } } alternatives { provider { name } offering { title provider { name } } } }
           e${index}: exemptionRequests { status requester { name website } }
           c${index}: components { offering { title provider { name website } } provider { name website } }`,
      )} }`,
  },
  {
    name: 'trajectories of one lead with the status of what they link to, under aliases',
    operation: (size) =>
      `{ clbTrajectories(role: LEAD, first: 1) { nodes { ${times(
        size,
        (index) =>
          `r${index}: referrals { status version history { kind } } e${index}: exemptionRequests { status lines { decision } }`,
      )} } } }`,
  },
  {
    name: 'many searches that lead to all owners',
    operation: (size) =>
      `{ ${times(
        size,
        (index) => `a${index}: search(filter: { text: "x" }) {
          clbServices(first: 1) { nodes { guidesTo { title provider { name } } } } leerwinkelServices(first: 1) { nodes { guidesTo { title provider { name } } } } }`,
      )} }`,
  },
  {
    name: 'many comparisons of goals that lead to all owners',
    operation: (size) =>
      `{ ${times(
        size,
        (index) => `a${index}: compareGoals(of: ["course:1"], with: ["course:2"]) {
          cvoComponents { known } coverage shared { ...g } missing { ...g } extra { ...g } }`,
      )} } fragment g on Goal { text courseModules { title } examSubjects { title } }`,
  },
  {
    // In a fragment under a condition, each field can be asked in as many ways as there are subgraphs.
    name: 'steps of all owners, in a fragment under a condition',
    operation: (size) =>
      `query ($v: Boolean = false) { orientation(profile: { age: 25 }) { ...o @skip(if: $v) } }
       fragment o on Orientation { ${times(
         size,
         (index) => `a${index}: examSteps { startsOn offering { title provider { name } } }`,
       )} cvoSteps { startsOn } schoolSteps { startsOn } }`,
  },
  {
    name: 'many small comparisons of goals',
    operation: (size) =>
      `{ ${times(size, (index) => `a${index}: compareGoals(of: ["course:1"], with: ["course:2"]) { coverage }`)} }`,
  },
];

/** Beyond this, a limit should have spoken. */
export const LARGEST_TRIED = 40;

/** The largest size whose operation is allowed; 0 when none is. */
export async function largestAllowed(
  family: OperationFamily,
  allowed: (operation: string) => Promise<boolean>,
): Promise<number> {
  let size = 0;
  while (size < LARGEST_TRIED && (await allowed(family.operation(size + 1)))) size += 1;
  return size;
}

/** Whether a gateway plans an operation instead of refusing it. */
export async function isAllowed(url: string, operation: string): Promise<boolean> {
  const { data, errors } = await post(url, operation);
  if (data !== undefined) return true;
  const { message, extensions } = errors![0]!;
  if (!/limit|too many selections|tokens/.test(message))
    throw new Error(`${String(extensions.code)}: ${message}\n${operation}`);
  return false;
}
