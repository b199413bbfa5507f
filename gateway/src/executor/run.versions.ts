import type { AnswerVersions } from '../source/answer.cache';
import type { SubgraphClient } from '../source/subgraph.client';

/** Collects of which catalogue version each subgraph's part of an answer is. */
export class RunVersions {
  private readonly versions = new Map<SubgraphClient, string>();
  private isKnown = true;

  /** @param version undefined when nobody knows */
  add(client: SubgraphClient, version: string | undefined): void {
    const before = this.versions.get(client);
    if (version === undefined || (before !== undefined && before !== version)) this.isKnown = false;
    else this.versions.set(client, version);
  }

  /** The versions of the whole answer; undefined when a part is of none or of two. */
  get whole(): AnswerVersions | undefined {
    return this.isKnown ? this.versions : undefined;
  }
}
