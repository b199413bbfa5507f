import { createDataSource } from '@leerwegen/shared/database/data-source';
import { databaseAddress } from '@leerwegen/shared/database/database-address';
import { acted, PERSONAL, PROVIDERS, type Receiver, RECEIVERS, sent, STRANGERS } from '../harness/referrals';
import { startTestGraph, type TestGraph } from '../harness/test-graph';

/** There is one Examencommissie; what is referred to it from another is tried with a second one. */
const SECOND_BOARD = 'examencommissie:proef';
const SENDERS: Readonly<Record<Receiver, string>> = { ...STRANGERS, Examencommissie: SECOND_BOARD };

let graph: TestGraph;
beforeAll(async () => {
  graph = await startTestGraph();
  await addSecondBoard();
});
afterAll(() => graph?.stop());

async function addSecondBoard(): Promise<void> {
  const definition = { name: 'examencommissie', entities: [], migrations: [] };
  const address = databaseAddress('examencommissie', graph.database.environment);
  const dataSource = await createDataSource(definition, address).initialize();
  await dataSource.query(
    `INSERT INTO examencommissie.provider
     SELECT p.* FROM examencommissie.provider o,
       jsonb_populate_record(o, '{"number": "proef", "name": "Proefcommissie", "name_key": "proefcommissie"}') p`,
  );
  await dataSource.destroy();
}

const PAIRS = RECEIVERS.flatMap((sender) => RECEIVERS.map((receiver) => ({ sender, receiver })));
/** What ends without education, and what is accepted and started first. */
const SHORT = ['RECEIVED', 'IN_INTAKE', 'COMPLETED'];
const LONG = ['RECEIVED', 'ACCEPTED', 'STARTED', 'COMPLETED'];

describe('every provider type refers to every provider type', () => {
  it.each(PAIRS)('$sender to $receiver: from sent to completed', async ({ sender, receiver }) => {
    const [from, to] = await Promise.all([
      graph.token(SENDERS[sender]),
      graph.token(PROVIDERS[receiver], 'INTAKE'),
    ]);
    const referral = await sent(graph.ask, receiver, from, PERSONAL);
    let { version } = referral;
    for (const status of sender === receiver ? LONG : SHORT) {
      const outcome = status === 'COMPLETED' ? { outcome: 'GUIDED' } : {};
      const input = { id: referral.referralId, expectedVersion: version, to: status, ...outcome };
      ({ version } = await acted(graph.ask, 'move', receiver, input, to));
    }
    const field = `${receiver.charAt(0).toLowerCase()}${receiver.slice(1)}Referral`;
    const query = `query ($id: ID!) { ${field}(id: $id) {
      status outcome sender { __typename id name } receiver { id name } learner { firstName } history { to } } }`;
    for (const token of [from, to]) {
      const { data, errors } = await graph.ask(query, { id: referral.referralId }, token);
      expect(errors).toBeUndefined();
      expect(data[field]).toMatchObject({
        status: 'COMPLETED',
        outcome: 'GUIDED',
        sender: { __typename: sender, id: SENDERS[sender], name: expect.any(String) },
        receiver: { id: PROVIDERS[receiver], name: expect.any(String) },
        learner: { firstName: PERSONAL.learner.firstName },
      });
    }
  });

  it('shows a counsellor of a clb all referrals it sent, to all five types, in one query', async () => {
    const token = await graph.token(PROVIDERS.Clb);
    const others: Receiver[] = ['School', 'Cvo', 'Examencommissie', 'Leerwinkel'];
    const expected: Record<string, string> = {};
    for (const receiver of others)
      expected[receiver] = (await sent(graph.ask, receiver, token, PERSONAL)).referralId;
    const toClb = await sent(graph.ask, 'Clb', token, { ...PERSONAL, receiverId: STRANGERS.Clb });
    const list = (field: string): string => `${field}Referrals(direction: SENT) { nodes { ...sent } }`;
    const { data, errors } = await graph.ask(
      `{ ${['school', 'cvo', 'examencommissie', 'clb', 'leerwinkel'].map(list).join(' ')} }
       fragment sent on Referral { id status dueAt receiver { id contactPoints { role { nl } email telephone } } }`,
      {},
      token,
    );
    expect(errors).toBeUndefined();
    expect(Object.values(data as object).map(({ nodes }) => nodes[0].id)).toEqual([
      expected.School,
      expected.Cvo,
      expected.Examencommissie,
      toClb.referralId,
      expected.Leerwinkel,
    ]);
    for (const { nodes } of Object.values(data as Record<string, { nodes: any[] }>)) {
      expect(nodes[0]).toMatchObject({ status: 'SENT', dueAt: expect.stringContaining('2026-12-07') });
      expect(nodes[0].receiver.contactPoints.length).toBeGreaterThan(0);
    }
  });
});
