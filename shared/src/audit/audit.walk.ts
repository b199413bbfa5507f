import { eventText, linkDigest, NO_DIGEST, SealDigest } from './audit.chain';
import type { ProblemList } from './audit.problem';
import type { StoredLink, StoredSeal } from './audit.reader';

/** Broken places of which the order is looked into; the rest counts as edited. */
const MAX_SUSPECTS = 10_000;

/** An event that is not the one that was sealed at its place. */
interface Suspect {
  position: number;
  eventId: string;
  sealed: string;
  found: string;
}

/** Walks the chain from its beginning: computes again what every seal says. */
export class ChainWalk {
  /** The last seal that was walked. */
  last: StoredSeal | undefined;
  seals = 0;
  events = 0;
  private brokenSeals = 0;
  private brokenEvents = 0;
  private readonly suspects: Suspect[] = [];

  constructor(
    private readonly chainKey: Buffer,
    private readonly problems: ProblemList,
  ) {}

  /** Walks all seals with their places; both in order. */
  async walk(seals: AsyncIterable<StoredSeal>, links: AsyncIterator<StoredLink>): Promise<void> {
    let next = await links.next();
    for await (const seal of seals) {
      const contained: StoredLink[] = [];
      let before = 0;
      for (; !next.done && next.value.position <= seal.lastPosition; next = await links.next()) {
        if (next.value.position >= seal.firstPosition) contained.push(next.value);
        else before += 1;
      }
      this.step(seal, contained, before);
    }
    let rest = 0;
    for (; !next.done; next = await links.next()) rest += 1;
    if (rest > 0) this.problems.add('link-added', `${rest} places after the last seal`);
    this.judgeSuspects();
  }

  /** Whether nothing at all fits this key. */
  get nothingFits(): boolean {
    return this.events > 0 && this.brokenSeals === this.seals && this.brokenEvents === this.events;
  }

  private step(seal: StoredSeal, links: StoredLink[], before: number): void {
    this.seals += 1;
    const expected = (this.last?.number ?? 0) + 1;
    const adjoins = seal.number === expected;
    if (!adjoins) this.tellNumbers(seal.number, expected);
    else if (before > 0) this.problems.add('link-added', `${before} places before seal ${seal.number}`);
    const untouched = this.placesAreWhole(seal, links, adjoins);
    const digest = new SealDigest(this.chainKey, this.last?.digest ?? NO_DIGEST, seal);
    const suspects = this.compareEvents(links, digest);
    const holds = digest.hex() === seal.digest;
    if (!holds) this.brokenSeals += 1;
    if (holds) {
      for (const { position } of suspects) this.problems.add('link-altered', `place ${position}`);
    } else if (suspects.length > 0) {
      this.remember(suspects);
    } else if (untouched && adjoins) {
      // Every event is as it was sealed: then it is their order, the seal, or the digest of the one before it.
      this.problems.add('seal-altered', `seal ${seal.number}`);
    }
    this.last = seal;
  }

  private tellNumbers(number: number, expected: number): void {
    if (number < expected) this.problems.add('seal-added', `seal ${number}`);
    else if (number === expected + 1) this.problems.add('seal-missing', `seal ${expected}`);
    else this.problems.add('seal-missing', `seals ${expected} to ${number - 1}`);
  }

  /** Whether the seal joins the one before it and all its places are there, in the order in which one seals. */
  private placesAreWhole(seal: StoredSeal, links: StoredLink[], adjoins: boolean): boolean {
    const known = this.problems.count;
    const { firstPosition, lastPosition, number } = seal;
    const size = lastPosition - firstPosition + 1;
    if ((adjoins && firstPosition !== (this.last?.lastPosition ?? 0) + 1) || size !== seal.eventCount)
      this.problems.add('seal-altered', `seal ${number}`);
    if (links.length < size) {
      const gone = `${size - links.length} of the places ${firstPosition} to ${lastPosition}`;
      this.problems.add('link-missing', gone);
    }
    links.forEach((link, index) => {
      const previous = links[index - 1];
      if (!link.event) this.problems.add('event-deleted', placeOf(link));
      else if (previous && BigInt(previous.eventId) >= BigInt(link.eventId))
        this.problems.add('reordered', placeOf(link));
    });
    return this.problems.count === known;
  }

  /** Adds the events to the digest of their seal; returns those that do not fit their place. */
  private compareEvents(links: StoredLink[], digest: SealDigest): Suspect[] {
    const suspects: Suspect[] = [];
    for (const { position, eventId, digest: sealed, event } of links) {
      if (!event) continue;
      this.events += 1;
      const text = eventText(event);
      digest.add(position, text);
      const found = linkDigest(this.chainKey, text);
      if (found !== sealed) suspects.push({ position, eventId, sealed, found });
    }
    this.brokenEvents += suspects.length;
    return suspects;
  }

  private remember(suspects: Suspect[]): void {
    for (const suspect of suspects) {
      if (this.suspects.length < MAX_SUSPECTS) this.suspects.push(suspect);
      else this.problems.add('event-edited', placeOf(suspect));
    }
  }

  /** An event that fits the place of another one was moved, not edited. */
  private judgeSuspects(): void {
    const sealed = new Set(this.suspects.map((suspect) => suspect.sealed));
    for (const suspect of this.suspects)
      this.problems.add(sealed.has(suspect.found) ? 'reordered' : 'event-edited', placeOf(suspect));
  }
}

function placeOf({ position, eventId }: { position: number; eventId: string }): string {
  return `place ${position}, event ${eventId}`;
}
