import { randomUUID } from 'node:crypto';
import { KINDS } from './authorization-kinds';
import { makeCase } from './authorization-made-cases';
import { PERSONAL_SIDES, type PersonalSide } from './authorization-schema';
import { type AuditRow, senderTo, World } from './authorization-world';

let world: World;
beforeAll(async () => {
  world = await World.start();
}, 120_000);
afterAll(() => world?.stop());

const CASES = PERSONAL_SIDES.map((side) => [side.root, side] as const);

async function audited(side: PersonalSide, body: object, token?: string): Promise<AuditRow[]> {
  const requestId = `edge-${randomUUID()}`;
  await world.raw('gateway', side.receiver, body, token, requestId);
  return world.audit(side.receiver, requestId);
}

describe.each(CASES)('a coordinator at %s, who follows without seeing who it is about', (_name, side) => {
  it('is refused the learner, and that leaves an event too', async () => {
    const made = await makeCase(world, side, 'followed');
    const token = await world.token(senderTo(side.receiver), 'COORDINATOR');
    const rows = await audited(
      side,
      { query: `{ ${side.root}(id: "${made.id}") { status learner { firstName } } }` },
      token,
    );
    expect(rows).toEqual(
      expect.arrayContaining([
        expect.objectContaining({ action: 'READ', outcome: 'ALLOWED', referral_ids: [made.id] }),
        expect.objectContaining({ action: 'READ_LEARNER', outcome: 'REFUSED', referral_ids: [made.id] }),
      ]),
    );
  });
});

describe.each(CASES)('a cursor of another list at %s', (_name, side) => {
  it.each([
    `s(direction: ${KINDS[side.kind].directions.RECEIVER}, after: "WyJ4IiwxXQ")`,
    'Events(after: "WyJ4IiwxXQ")',
  ])('is a refusal in the trail: %s', async (field) => {
    const token = await world.token(senderTo(side.receiver));
    const rows = await audited(side, { query: `{ ${side.root}${field} { totalCount } }` }, token);
    expect(rows).toEqual([expect.objectContaining({ outcome: 'REFUSED' })]);
  });
});
