import { unwatchFile, watchFile } from 'node:fs';
import { readFile } from 'node:fs/promises';
import type { SupergraphManager } from '@apollo/gateway';
import type { Logger } from 'pino';
import { indexSupergraph, type SupergraphIndex } from './supergraph.index';

/** Takes over a new supergraph; throws when it cannot be served. */
type Update = (supergraphSdl: string) => void | Promise<void>;

/** Which file it is, and who hears of it. */
export interface SupergraphFileOptions {
  readonly path: string;
  readonly log: Logger;
  /** Told what is served after each reload, whether it went well or not. */
  readonly onSettled: (index: SupergraphIndex) => void;
  readonly pollMilliseconds: number | undefined;
}

const POLL_MILLISECONDS = 500;
const DEBOUNCE_MILLISECONDS = 100;

/**
 * Boots the gateway from a file and follows its changes. The file is polled, not watched by events: that
 * also sees files that are replaced, linked or mounted. A broken new file is logged; the old one keeps serving.
 */
export class SupergraphFile implements SupergraphManager {
  private current?: { sdl: string; index: SupergraphIndex };
  private next?: { sdl: string; index: SupergraphIndex };
  private timer?: NodeJS.Timeout;
  private update: Update = () => undefined;
  private reloading: Promise<void> = Promise.resolve();

  constructor(private readonly options: SupergraphFileOptions) {}

  /** What is served now. */
  get index(): SupergraphIndex {
    if (!this.current) throw new Error('The supergraph has not been read yet.');
    return this.current.index;
  }

  /** What was read from a text that this file holds now or is about to. */
  indexOf(sdl: string): SupergraphIndex {
    for (const read of [this.next, this.current]) if (read?.sdl === sdl) return read.index;
    throw new Error('This is no supergraph that the file held.');
  }

  async initialize({
    update,
  }: {
    update: Update;
  }): Promise<{ supergraphSdl: string; cleanup: () => Promise<void> }> {
    const { path, pollMilliseconds: interval = POLL_MILLISECONDS } = this.options;
    this.update = update;
    const sdl = await this.read();
    try {
      this.current = { sdl, index: indexSupergraph(sdl) };
    } catch (error) {
      throw new Error(`The supergraph file ${path} is broken: ${(error as Error).message}`);
    }
    watchFile(path, { interval, persistent: false }, this.onChange);
    return { supergraphSdl: sdl, cleanup: () => this.stop() };
  }

  private readonly onChange = (): void => {
    clearTimeout(this.timer);
    this.timer = setTimeout(() => {
      this.reloading = this.reloading.then(() => this.reload());
    }, DEBOUNCE_MILLISECONDS);
  };

  private async reload(): Promise<void> {
    const previous = this.current;
    try {
      const sdl = await this.read();
      if (sdl === previous?.sdl) return;
      const index = indexSupergraph(sdl);
      this.next = { sdl, index };
      await this.update(sdl);
      this.current = this.next;
      this.options.log.info({ subgraphs: index.subgraphs.map((one) => one.name) }, 'supergraph reloaded');
    } catch (error) {
      this.options.log.error({ err: error }, 'the new supergraph is broken; the previous one keeps serving');
      await this.restore(previous?.sdl);
    }
    this.options.onSettled(this.index);
  }

  /** The gateway may have taken over a part of a broken schema before it failed. */
  private async restore(sdl: string | undefined): Promise<void> {
    if (sdl === undefined) return;
    try {
      await this.update(sdl);
    } catch (error) {
      this.options.log.error({ err: error }, 'the previous supergraph could not be restored');
    }
  }

  private async read(): Promise<string> {
    try {
      return await readFile(this.options.path, 'utf8');
    } catch (error) {
      const code = (error as NodeJS.ErrnoException).code;
      throw new Error(
        `The supergraph file ${this.options.path} cannot be read (${code}); set SUPERGRAPH_FILE.`,
      );
    }
  }

  /** Reads the file no more; a reload that has begun ends first. */
  async stop(): Promise<void> {
    clearTimeout(this.timer);
    unwatchFile(this.options.path, this.onChange);
    await this.reloading;
  }
}
