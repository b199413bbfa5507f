import { sep } from 'node:path';
import fastifyStatic from '@fastify/static';
import {
  getDistDirectory,
  isSandboxFrame,
  renderAltair,
  SANDBOX_FRAME_CSP,
  type RenderOptions,
} from 'altair-static';
import type { FastifyInstance } from 'fastify';
import { tabName, type Example } from './example.loader';

const BASE = '/altair/';

/**
 * The editor needs inline styles, evaluates scripts that its user writes, and makes workers from blobs.
 * Everything else comes from here: the page works offline and can send nothing elsewhere.
 */
const EDITOR_POLICY = [
  "default-src 'self'",
  "script-src 'self' 'unsafe-inline' 'unsafe-eval'",
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data: blob:",
  "font-src 'self' data:",
  "connect-src 'self'",
  "worker-src 'self' blob:",
  "frame-src 'self'",
  "object-src 'none'",
  "base-uri 'self'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ');

/** Serves the query editor with the example queries in its tabs, all of it from this server. */
export async function addLanding(server: FastifyInstance, examples: readonly Example[]): Promise<void> {
  // The editor wants a whole address, and only the browser knows under which name it reached this server.
  const page = renderAltair(editorOptions(examples)).replaceAll('`/graphql`', '`${location.origin}/graphql`');
  server.get('/', async (_request, reply) => reply.redirect(BASE));
  server.get(BASE, async (_request, reply) => {
    return reply
      .headers({ 'content-security-policy': EDITOR_POLICY, ...PAGE_HEADERS })
      .type('text/html; charset=utf-8')
      .send(page);
  });
  await server.register(fastifyStatic, {
    root: getDistDirectory(),
    prefix: BASE,
    index: false,
    setHeaders: (response, path) => {
      response.header('x-content-type-options', 'nosniff');
      response.header('cache-control', 'public, no-cache');
      // The frame that runs a user's own scripts must not reach this origin.
      if (isSandboxFrame(path.split(sep).join('/'))) {
        response.header('content-security-policy', SANDBOX_FRAME_CSP);
      }
    },
  });
}

const PAGE_HEADERS = { 'x-content-type-options': 'nosniff', 'referrer-policy': 'no-referrer' };

function editorOptions(examples: readonly Example[]): RenderOptions {
  const endpoint = { endpointURL: '/graphql' };
  return {
    ...endpoint,
    baseURL: BASE,
    // Altair opens with its last tab: the first example goes there.
    initialWindows: [...examples.slice(1), ...examples.slice(0, 1)].map((example) => ({
      ...endpoint,
      initialName: tabName(example),
      initialQuery: example.query,
    })),
    disableAccount: true,
    persistedSettings: {
      disablePushNotification: true,
      'alert.disableUpdateNotification': true,
      'banners.disable': true,
      'plugin.list': [],
    },
  };
}
