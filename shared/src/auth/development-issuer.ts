import { createServer, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { explainListenError } from '../server/port-in-use';
import {
  type DevelopmentKey,
  forbidDevelopmentIssuer,
  freshDevelopmentKey,
  storedDevelopmentKey,
} from './development-key';
import { developmentIssuerPort, KEYS_PATH, trustDevelopmentIssuer } from './development-issuer.settings';
import { type DevelopmentClaims, signToken } from './development-token';
import { tokenAudience, type TokenSettings } from './token.settings';

/** Nobody else on the network has to do with it. */
const LOOPBACK = '127.0.0.1';

/** Where key and port come from; with nothing given: a key that only lives here, on a free port, as tests want it. */
export interface DevelopmentIssuerOptions {
  /** Takes the key of this machine, its port and its audience, unless they are given. */
  readonly environment?: NodeJS.ProcessEnv;
  /** 0 takes a free one. */
  readonly port?: number;
  readonly key?: DevelopmentKey;
  readonly audience?: string;
}

/** A development issuer that runs. */
export interface RunningIssuer {
  /** Its `iss`, such as `http://127.0.0.1:4010`. */
  readonly issuer: string;
  /** What a verifier needs to trust it. */
  readonly settings: TokenSettings;
  /** A token for anyone that is asked for. */
  token(claims: DevelopmentClaims): Promise<string>;
  stop(): Promise<void>;
}

/**
 * Serves the public key of a development issuer, on this machine only.
 *
 * @throws Error in production, or when the port cannot be opened
 */
export async function startDevelopmentIssuer(options: DevelopmentIssuerOptions = {}): Promise<RunningIssuer> {
  const { environment } = options;
  forbidDevelopmentIssuer(environment ?? process.env);
  const key =
    options.key ?? (await (environment ? storedDevelopmentKey(environment) : freshDevelopmentKey()));
  const audience = options.audience ?? tokenAudience(environment ?? {});
  const port = options.port ?? (environment ? developmentIssuerPort(environment) : 0);
  const server = await listen(answerWith(key), port);
  const issuer = `http://${LOOPBACK}:${(server.address() as AddressInfo).port}`;
  return {
    issuer,
    settings: trustDevelopmentIssuer(issuer, audience),
    token: (claims) => signToken({ key, issuer, audience }, claims),
    stop: () => close(server),
  };
}

function answerWith({ publicJwk }: DevelopmentKey): RequestListener {
  const body = JSON.stringify({ keys: [publicJwk] });
  return (request, response) => {
    request.resume();
    if (request.url !== KEYS_PATH) return void response.writeHead(404).end();
    if (request.method !== 'GET' && request.method !== 'HEAD')
      return void response.writeHead(405, { allow: 'GET, HEAD' }).end();
    response.writeHead(200, { 'content-type': 'application/jwk-set+json' }).end(body);
  };
}

function listen(answer: RequestListener, port: number): Promise<Server> {
  const server = createServer(answer);
  return new Promise((resolve, reject) => {
    server.once('error', (error) => reject(explainListenError(error, port, 'ISSUER_PORT')));
    server.listen(port, LOOPBACK, () => resolve(server));
  });
}

function close(server: Server): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => resolve());
    server.closeAllConnections();
  });
}
