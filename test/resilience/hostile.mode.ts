import type { ServerResponse } from 'node:http';
import type { Behaviour } from './misbehaving.door';

/** What nobody may ever see who asks a gateway, or reads its log. */
export const CANARY = 'canary-5b1f postgres://owner:hunter2@10.1.2.3/school';
/** The words of an internal error, which the gateway's log tells once, as its cause, and nobody else may see. */
export const SAID = 'said-5b1f SELECT secret FROM learner';

/** One way in which a subgraph is hostile. */
export interface HostileMode {
  readonly name: string;
  /** Towards operations of clients. */
  readonly behaviour?: Behaviour;
  /** Towards the looks of the gateway itself. */
  readonly lookBehaviour?: Behaviour;
  /** Whether there is nothing to use, so that the provider type must be named as missing. */
  readonly isNoAnswer: boolean;
  /** Whether it is about memory. */
  readonly isLarge?: boolean;
  /** Whether somebody has to wait for the deadline. */
  readonly takesLong?: boolean;
}

/** A way in which there is no answer to use. */
export function noAnswer(name: string, behaviour: Behaviour): HostileMode {
  return { name, behaviour, isNoAnswer: true };
}

/** One that is about memory. */
export function large(mode: HostileMode): HostileMode {
  return { ...mode, isLarge: true };
}

/** The same for one that only the deadline ends. */
export function noEnd(name: string, behaviour: Behaviour): HostileMode {
  return { ...noAnswer(name, behaviour), takesLong: true };
}

/** A way that starts from the true answer: `change` gives the text that is sent. */
export function changed(name: string, change: (answer: any) => string, isNoAnswer = false): HostileMode {
  const behaviour: Behaviour = async (response, { honest }) => {
    const { status, headers, text } = await honest();
    response.writeHead(status, headers).end(change(JSON.parse(text)));
  };
  return { name, behaviour, isNoAnswer };
}

/** Sends JSON. */
export function sendJson(response: ServerResponse, text: string, status = 200, headers = {}): void {
  response.writeHead(status, { 'content-type': 'application/json', ...headers }).end(text);
}

/** Writes pieces for as long as somebody reads; all at once, or one in so many milliseconds. */
export function pour(write: () => boolean, response: ServerResponse, milliseconds?: number): void {
  if (milliseconds !== undefined) {
    const timer = setInterval(write, milliseconds);
    response.once('close', () => clearInterval(timer));
    return;
  }
  const fill = (): void => {
    while (!response.destroyed && write());
    if (!response.destroyed) response.socket?.once('drain', fill);
  };
  fill();
}
