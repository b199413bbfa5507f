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
    const known = this.clients.get(name);
    if (known?.options.givenUrl === url) return known;
    const client = this.make(name, url);
    known?.stop();
    this.clients.set(name, client);
    return client;
  }

  all(): Iterable<SubgraphClient> {
    return this.clients.values();
  }

  stop(): void {
    for (const client of this.clients.values()) client.stop();
    this.clients.clear();
  }
}
