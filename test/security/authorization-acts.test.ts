import { mutationBody, mutationCase, partiesOf, type Subject, versionOf } from './authorization-cases';
import { KINDS } from './authorization-kinds';
import { maySee, type Outcome, outcomeOf } from './authorization-oracle';
import {
  everythingOf,
  fieldsBelow,
  fieldsOf,
  noteValues,
  PERSONAL_SIDES,
  type PersonalSide,
  returnedBy,
  typeOf,
} from './authorization-schema';
import { type Actor, sideOf, type Way, WAYS, World } from './authorization-world';

let world: World;
const askers = new Map<string, Actor[]>();
beforeAll(async () => {
  world = await World.start();
  for (const { root, receiver } of PERSONAL_SIDES) askers.set(root, await world.actors(receiver));
}, 120_000);
afterAll(() => world?.stop());

const CODES: Readonly<Record<string, Outcome>> = {
  FORBIDDEN: 'REFUSED',
  BAD_USER_INPUT: 'REFUSED',
  NOT_FOUND: 'NOT_FOUND',
  UNAUTHENTICATED: 'UNAUTHENTICATED',
};
const MUTATIONS = PERSONAL_SIDES.flatMap((side) =>
  side.mutations.flatMap((mutation) => WAYS.map((way) => [mutation, way, side] as const)),
);

/** What must come of it, for somebody. */
function expectedOutcome(side: PersonalSide, mutation: string, subject: Subject, actor: Actor): Outcome {
  const { act } = mutationCase(side, mutation);
  const isOfReceiverType = actor.organisation?.startsWith(`${side.name}:`) ?? false;
  return outcomeOf(act, actor, sideOf(actor, partiesOf(side, subject)), isOfReceiverType);
}

async function attempt(way: Way, side: PersonalSide, mutation: string, subject: Subject, actor: Actor) {
  const at = sideOf(actor, partiesOf(side, subject));
  const input = mutationCase(side, mutation).input(subject, at, side);
  const { query, variables } = mutationBody(side, mutation, input);
  const { data, errors = [] } = await world.ask(way, side.receiver, query, variables, actor.token);
  const code = errors[0]?.extensions.code as string | undefined;
  const outcome = code === undefined ? 'DONE' : (CODES[code] ?? code);
  return { done: data?.done ?? null, outcome, errors };
}

/**
 * Everybody who may do it, each with something of their own to do it with. What there was for who may not is left as it
 * was, so the next one gets that.
 */
async function* doers(
  side: PersonalSide,
  mutation: string,
  actors: readonly Actor[],
): AsyncGenerator<{ actor: Actor; subject: Subject }> {
  let subject: Subject | null = null;
  for (const actor of actors) {
    subject ??= await mutationCase(side, mutation).subject(world, side);
    if (expectedOutcome(side, mutation, subject, actor) !== 'DONE') continue;
    yield { actor, subject };
    subject = null;
  }
}

describe.each(MUTATIONS)('%s by the %s', (mutation, way, side) => {
  it('is refused to who may not, and changes nothing then', async () => {
    world.later();
    const subject = await mutationCase(side, mutation).subject(world, side);
    for (const actor of askers.get(side.root)!) {
      const expected = expectedOutcome(side, mutation, subject, actor);
      if (expected === 'DONE') continue;
      const { outcome, done } = await attempt(way, side, mutation, subject, actor);
      expect([actor.name, outcome, done]).toEqual([actor.name, expected, null]);
    }
    if (subject.made) expect(await versionOf(world, side, subject.made.id)).toBe(subject.made.version);
  });

  it('is done for who may, and its answer shows the case as far as they see it', async () => {
    const outcomes: string[] = [];
    const hidden: string[] = [];
    for await (const { actor, subject } of doers(side, mutation, askers.get(side.root)!)) {
      const { outcome, done, errors } = await attempt(way, side, mutation, subject, actor);
      outcomes.push(outcome === 'DONE' ? 'DONE' : `${actor.name}: ${JSON.stringify(errors)}`);
      const shown = done?.[KINDS[side.kind].shownAs];
      if (shown) hidden.push(...(await wronglyShown(way, side, subject, actor, shown)));
    }
    expect(outcomes.length).toBeGreaterThan(0);
    expect(outcomes.filter((outcome) => outcome !== 'DONE')).toEqual([]);
    expect(hidden).toEqual([]);
  });
});

/** What the answer to an act shows of the case, other than what its reader may read. */
async function wronglyShown(
  way: Way,
  side: PersonalSide,
  subject: Subject,
  actor: Actor,
  shown: any,
): Promise<string[]> {
  const type = typeOf(side);
  const query = `query ($id: ID!) { one: ${side.root}(id: $id) ${everythingOf(side, type)} }`;
  const { data } = await world.ask(way, side.receiver, query, { id: shown.id }, actor.token);
  // Whoever sends becomes the sender.
  const at = subject.made ? sideOf(actor, subject.made) : 'SENDER';
  return fieldsOf(side, type).flatMap((field) => {
    const expected = JSON.stringify(maySee(side.kind, actor, at, field) ? data.one[field] : null);
    const got = JSON.stringify(shown[field]);
    return got === expected ? [] : [`${actor.name}, ${field}: ${got} is not ${expected}`];
  });
}

describe('the answers to acts', () => {
  it.each(PERSONAL_SIDES.map((side) => [side.root, side] as const))(
    'of %s give every field of theirs a value',
    async (_name, side) => {
      const types = side.mutations.map((mutation) => returnedBy(side, mutation));
      const own = fieldsBelow(side, types).filter((field) => types.includes(field.split('.')[0]!));
      const values = new Set<string>();
      for (const mutation of side.mutations) {
        const some = askers
          .get(side.root)!
          .filter(({ role }) => role === 'COUNSELLOR' || role === 'COORDINATOR');
        for await (const { actor, subject } of doers(side, mutation, some)) {
          const { done } = await attempt('subgraph', side, mutation, subject, actor);
          noteValues(side, returnedBy(side, mutation), done, values);
        }
      }
      expect(own.filter((field) => !values.has(field))).toEqual([]);
    },
  );
});
