import type { SubgraphEntry } from '../supergraph/supergraph.index';
import type { SubgraphClient } from './subgraph.client';

/** The clients of all subgraphs that are served, each kept as long as its address stays the same. */
export class SubgraphClients {
  private readonly clients = new Map<string, SubgraphClient>();

  constructor(private readonly make: (name: string, url: string) => SubgraphClient) {}

  /**
   * The client of a subgraph.
   *
   * @throws Error that names the variable when the address cannot be used
   */
  of(name: string, url: string): SubgraphClient {
    const key = keyOf({ name, url });
    let client = this.clients.get(key);
    if (!client) this.clients.set(key, (client = this.make(name, url)));
    return client;
  }

  /** Lets go of all clients but those of these subgraphs. */
  retain(subgraphs: readonly SubgraphEntry[]): void {
    const served = new Set(subgraphs.map(keyOf));
    for (const [key, client] of this.clients) {
      if (served.has(key)) continue;
      client.stop();
      this.clients.delete(key);
    }
  }

  all(): Iterable<SubgraphClient> {
    return this.clients.values();
  }

  stop(): void {
    this.retain([]);
  }
}

function keyOf({ name, url }: Pick<SubgraphEntry, 'name' | 'url'>): string {
  return `${name} ${url}`;
}
