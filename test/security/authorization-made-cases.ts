import type { MadeCase } from './authorization-made';
import { allReferrals, Journey } from './authorization-referrals';
import { allRequests, submitted } from './authorization-requests';
import type { PersonalSide } from './authorization-schema';
import type { World } from './authorization-world';

/** A case that its receiver just got. */
export async function makeCase(
  world: World,
  side: PersonalSide,
  what: string,
): Promise<MadeCase & { receiverId: string }> {
  const { made } =
    side.kind === 'Referral'
      ? await Journey.send(world, side.receiver, what)
      : await submitted(world, side, what);
  return made as MadeCase & { receiverId: string };
}

/** Cases of one kind which together have every field that one can have. */
export function allKinds(world: World, side: PersonalSide): Promise<MadeCase[]> {
  return side.kind === 'Referral' ? allReferrals(world, side) : allRequests(world, side);
}
