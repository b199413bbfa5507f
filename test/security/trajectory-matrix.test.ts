import { buildSchema } from '@leerwegen/shared/server/subgraph-schema';
import { SUBGRAPHS } from '@leerwegen/subgraphs';
import { getNamedType, type GraphQLObjectType, isLeafType } from 'graphql';
import { randomUUID } from 'node:crypto';
import { STRANGERS } from '../harness/referrals';
import {
  type Lead,
  LEADS,
  trajectoryAct,
  type TrajectoryAct,
  trajectoryMutation,
} from '../harness/trajectories';
import { WAYS, World } from './authorization-world';
import { type Act, maySee, outcomeOf } from './trajectory-oracle';
import { type Actor, actors, TrajectoryPlay } from './trajectory-world';

const MINUTES = 60_000;
let world: World;
const plays = {} as Record<Lead, TrajectoryPlay>;
const everyone = {} as Record<Lead, Actor[]>;
beforeAll(async () => {
  world = await World.start();
  for (const lead of LEADS) {
    plays[lead] = new TrajectoryPlay(world, lead);
    everyone[lead] = await actors(world, lead);
  }
}, MINUTES);
afterAll(() => world?.stop());

/** The fields of a trajectory type, read from the schema, each with the least that can be asked of it. */
function fieldsOf(lead: Lead): [string, string][] {
  const { schema } = buildSchema(SUBGRAPHS.find(({ name }) => name === lead.toLowerCase())!);
  const type = schema.getType(`${lead}Trajectory`) as GraphQLObjectType;
  return Object.values(type.getFields()).map(({ name, type: returned }) => [
    name,
    isLeafType(getNamedType(returned)) ? name : `${name} { __typename }`,
  ]);
}

const hasValue = (value: unknown): boolean => value != null && !(Array.isArray(value) && value.length === 0);

describe.each(LEADS)('trajectories that a %s leads: every field, for everybody who could ask', (lead) => {
  const fields = fieldsOf(lead);
  let ids: string[];
  const seen = new Map<string, Record<string, unknown>>();
  /** What the class council of the school that leads or takes part weighed, as that school sees it. */
  const weighed = new Map<string, unknown>();
  const isSchool = ({ organisation, relation }: Actor): boolean =>
    organisation?.startsWith('school:') === true && relation !== 'NONE';
  const read = async (way: (typeof WAYS)[number], id: string, token?: string) => {
    const query = `query ($id: ID!) { one: ${lead.toLowerCase()}Trajectory(id: $id) { ${fields.map(([, asked]) => asked).join(' ')} } }`;
    return world.ask(way, lead, query, { id }, token);
  };
  beforeAll(async () => {
    ids = await plays[lead].everything();
    const school = everyone[lead].find(isSchool);
    for (const id of ids) {
      seen.set(id, (await read('subgraph', id, everyone[lead][0]!.token)).data.one);
      weighed.set(id, school && (await read('subgraph', id, school.token)).data.one.classCouncilDecision);
    }
  }, MINUTES);

  it('its lead’s counsellor sees a value in each of them, so that there is something to hide', () => {
    const without = fields
      .map(([name]) => name)
      .filter((name) => !ids.some((id) => hasValue(seen.get(id)![name])));
    // Only schools have class councils, and each sees its own.
    expect([lead, [...weighed.values()].some(hasValue)]).toEqual([lead, ['School', 'Cvo'].includes(lead)]);
    expect(without).toEqual(lead === 'School' ? [] : ['classCouncilDecision']);
  });

  it.each(WAYS)(
    'they are seen by who may, and by nobody else, through the %s',
    async (way) => {
      for (const actor of everyone[lead])
        for (const id of ids) {
          const { data, errors } = await read(way, id, actor.token);
          if (actor.refusedToken)
            expect([actor.name, errors?.[0]?.extensions.code]).toEqual([actor.name, 'UNAUTHENTICATED']);
          else expect([actor.name, errors]).toEqual([actor.name, undefined]);
          for (const [name] of fields) {
            const shown = hasValue(data?.one?.[name]);
            const there =
              name === 'classCouncilDecision'
                ? hasValue(weighed.get(id)) && isSchool(actor)
                : hasValue(seen.get(id)![name]);
            const expected = there && maySee(actor.role, actor.relation, name);
            expect([actor.name, name, shown]).toEqual([actor.name, name, expected]);
          }
        }
    },
    5 * MINUTES,
  );
});

/** What an act leaves in the audit trail. */
const ACTIONS: Readonly<Record<Act, string>> = {
  propose: 'PROPOSE',
  change: 'CHANGE',
  agree: 'AGREE',
  move: 'MOVE',
  handOver: 'HAND_OVER',
  takeOver: 'TAKE_OVER',
  withdrawConsent: 'WITHDRAW_CONSENT',
};

/** An input that is right for whoever may do it. */
async function inputOf(play: TrajectoryPlay, act: Act, { id, version }: { id: string; version: number }) {
  const given = { id, expectedVersion: version };
  const { lead } = play;
  switch (act) {
    case 'propose':
      // An agreement would be one of the usual lead.
      return { ...play.proposal(), agreements: [] };
    case 'change':
      return { ...given, goal: 'CERTIFICAAT' };
    case 'agree':
      return { ...given, agreed: true };
    case 'move':
      return { ...given, to: 'STOPPED', stopReason: 'MOVED_AWAY' };
    case 'handOver':
      return { ...given, toId: STRANGERS[lead] };
    case 'takeOver': {
      const { handOverCode } = await play.act('handOver', { ...given, toId: STRANGERS[lead] });
      return { handOverCode };
    }
    case 'withdrawConsent':
      return given;
  }
}

describe.each(LEADS)('acts on trajectories that a %s leads', (lead) => {
  it('are all tried here', () => {
    const { schema } = buildSchema(SUBGRAPHS.find(({ name }) => name === lead.toLowerCase())!);
    const declared = Object.keys(schema.getMutationType()!.getFields()).filter((name) =>
      name.includes('Trajectory'),
    );
    const tried = Object.keys(ACTIONS).map((act) => trajectoryMutation(act as TrajectoryAct, lead));
    expect(declared.sort()).toEqual(tried.sort());
  });

  it.each(Object.keys(ACTIONS) as Act[])(
    '%s is done by who may, refused to all others, and accounted for',
    async (act) => {
      const play = plays[lead];
      let subject = await play.subject();
      let input = await inputOf(play, act, subject);
      for (const actor of everyone[lead]) {
        // Who takes over names a trajectory of its own.
        const type = actor.organisation?.split(':')[0];
        if (act === 'takeOver' && type === 'examencommissie') continue;
        const continued = act === 'takeOver' && {
          continuedAsId: `${type ?? lead.toLowerCase()}Trajectory:${randomUUID()}`,
        };
        const requestId = randomUUID();
        const ask = (query: string, variables?: object, token?: string) =>
          world.ask('subgraph', lead, query, variables ?? {}, token, requestId) as never;
        const answer = await trajectoryAct(ask, act, lead, { ...input, ...continued }, actor.token);
        const outcome = outcomeOf(act, actor);
        const found = answer.errors?.[0]?.extensions.code ?? 'DONE';
        expect([actor.name, found]).toEqual([actor.name, outcome]);
        const events = await world.audit(lead, requestId);
        expect([actor.name, events.map(({ action, outcome: told }) => [action, told])]).toEqual([
          actor.name,
          expect.arrayContaining([[ACTIONS[act], outcome === 'DONE' ? 'ALLOWED' : 'REFUSED']]),
        ]);
        if (outcome === 'DONE') {
          subject = await play.subject();
          input = await inputOf(play, act, subject);
        }
      }
    },
    5 * MINUTES,
  );

  it('tell who may not know exactly what they tell of what is not there', async () => {
    const { id, version } = await plays[lead].subject();
    const unknown = `${lead.toLowerCase()}Trajectory:${randomUUID()}`;
    const stranger = await world.token(STRANGERS[lead]);
    for (const token of [stranger, undefined])
      for (const act of ['change', 'agree', 'move', 'handOver', 'withdrawConsent'] as const) {
        const input = await inputOf(plays[lead], act, { id, version });
        const tried = async (given: object) =>
          trajectoryAct(
            (query, variables, bearer) =>
              world.ask('subgraph', lead, query, variables ?? {}, bearer, 'same') as never,
            act,
            lead,
            given,
            token,
          );
        expect(await tried(input)).toEqual(await tried({ ...input, id: unknown }));
      }
  });
});
