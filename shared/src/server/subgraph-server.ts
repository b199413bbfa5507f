import type { AddressInfo } from 'node:net';
import { ApolloServer } from '@apollo/server';
import {
  ApolloServerPluginInlineTraceDisabled,
  ApolloServerPluginLandingPageDisabled,
  ApolloServerPluginSchemaReportingDisabled,
  ApolloServerPluginUsageReportingDisabled,
} from '@apollo/server/plugin/disabled';
import fastifyApollo from '@as-integrations/fastify';
import fastify, { type FastifyInstance } from 'fastify';
import type { Logger } from 'pino';
import type { DataSource } from 'typeorm';
import { acceptsGateway, GATEWAY_SECRET_HEADER } from '../auth/gateway-secret';
import { PersonalServices, type PersonalOptions } from '../auth/personal-services';
import { auditPlugin } from './audit.plugin';
import { catalogueVersionPlugin } from './catalogue-version.plugin';
import { CatalogueVersionReader } from './catalogue-version.reader';
import { maskError, unexpectedErrorLog } from './error-masking';
import { ItemBudget } from './item-budget';
import { operationTypeRule } from './operation-type.rule';
import { explainListenError } from './port-in-use';
import { clientOf, requestIdOf } from './request-id';
import { ServerDrain } from './server-drain';
import type { RequestContext, SubgraphDefinition } from './subgraph-definition';
import { buildSchema, type SubgraphSchema } from './subgraph-schema';
import { wholeRefusal } from './whole-refusal.plugin';

/** Longer than any operation the gateway plans. */
const MAX_TOKENS = 20_000;
const MAX_VALIDATION_ERRORS = 10;
/** References of a large page, with room. */
const BODY_LIMIT_BYTES = 4 * 1024 * 1024;

/** A listening subgraph. */
export interface RunningSubgraph {
  name: string;
  url: string;
  sdlHash: string;
  stop(): Promise<void>;
}

/** What a subgraph needs to listen. */
export interface SubgraphServerOptions {
  dataSource: DataSource;
  /** Where the catalogue and its version are read, such as a hot standby; `dataSource` when absent. */
  catalogueSource?: DataSource;
  host: string;
  port: number;
  logger: Logger;
  /** The key of its personal data, and who verifies tokens. */
  personal: PersonalOptions;
  /** What the gateway must show, or `open`. */
  gatewaySecret: string;
  /** Whether deadlines and retention are looked after in this process. */
  dailyJobs?: boolean;
  /** How long it goes on serving when it is told to stop. */
  noticeMilliseconds?: number;
  /** The time; tests set it. */
  clock?: () => Date;
}

/**
 * Serves one subgraph over HTTP: `/graphql`, `/version` (of its catalogue), `/health` (the process lives) and `/ready` (the
 * database answers).
 *
 * @throws Error that names the port and the variable when the port is in use
 */
export async function startSubgraphServer(
  definition: SubgraphDefinition,
  options: SubgraphServerOptions,
): Promise<RunningSubgraph> {
  const { dataSource, catalogueSource = dataSource, host, port, logger } = options;
  const { clock = () => new Date(), noticeMilliseconds = 0 } = options;
  const built = buildSchema(definition);
  const personal = new PersonalServices(dataSource, definition.name, options.personal);
  if (definition.cases.length > 0) personal.start(logger);
  if (options.dailyJobs) personal.startJobs(definition.cases, logger);
  const versions = new CatalogueVersionReader(catalogueSource, definition.name, clock);
  // The first answers are of this version.
  await versions.read();
  const app = fastify({ bodyLimit: BODY_LIMIT_BYTES, return503OnClosing: false });
  const drain = new ServerDrain(app, { noticeMilliseconds });
  addGatewayCheck(app, options.gatewaySecret);
  const apollo = apolloServer(built, logger, personal, versions);
  await apollo.start();
  await app.register(fastifyApollo(apollo), {
    context: async (request): Promise<RequestContext> => {
      const now = clock();
      const catalogueVersion = versions.known();
      const session = await personal.session(request.headers.authorization);
      return {
        dataSource: catalogueSource,
        loaders: definition.loaders(catalogueSource, now, session),
        references: definition.references,
        budget: new ItemBudget(),
        requestId: requestIdOf(request.headers),
        now,
        catalogueVersion,
        client: clientOf(request.headers),
        personal: session,
      };
    },
  });
  addHealth(app, dataSource, versions, built.sdlHash);
  addVersion(app, versions, built.sdlHash);
  await app.listen({ host, port }).catch(async (error: unknown) => {
    await drain.stop();
    await apollo.stop();
    await personal.stop();
    throw explainListenError(error, port, `${definition.name.toUpperCase()}_PORT`);
  });
  const address = app.server.address() as AddressInfo;
  return {
    name: definition.name,
    url: `http://${host}:${address.port}/graphql`,
    sdlHash: built.sdlHash,
    stop: async () => {
      await drain.stop();
      await apollo.stop();
      await personal.stop();
    },
  };
}

function apolloServer(
  { schema }: SubgraphSchema,
  logger: Logger,
  personal: PersonalServices,
  versions: CatalogueVersionReader,
): ApolloServer<RequestContext> {
  return new ApolloServer<RequestContext>({
    schema,
    introspection: true,
    includeStacktraceInErrorResponses: false,
    stopOnTerminationSignals: false,
    parseOptions: { maxTokens: MAX_TOKENS },
    formatError: maskError,
    // Everything explicit: nothing hangs on NODE_ENV or on keys in the environment.
    nodeEnv: 'production',
    persistedQueries: false,
    validationRules: [operationTypeRule],
    validationOptions: { maxErrors: MAX_VALIDATION_ERRORS },
    plugins: [
      unexpectedErrorLog(logger),
      wholeRefusal,
      auditPlugin(personal),
      catalogueVersionPlugin(versions),
      ApolloServerPluginInlineTraceDisabled(),
      ApolloServerPluginLandingPageDisabled(),
      ApolloServerPluginSchemaReportingDisabled(),
      ApolloServerPluginUsageReportingDisabled(),
    ],
    logger: {
      debug: () => undefined,
      info: () => undefined,
      warn: (text) => logger.warn(text),
      error: (text) => logger.error(text),
    },
  });
}

/** What whoever watches over the process asks. */
const OPEN_ROUTES = new Set(['/health', '/ready']);

/** A subgraph answers its gateway: whoever else calls has no business with it, unless it is configured open. */
function addGatewayCheck(app: FastifyInstance, secret: string): void {
  app.addHook('onRequest', async (request, reply) => {
    // By the route that answers: an address can be written in many ways.
    if (OPEN_ROUTES.has(request.routeOptions.url ?? '')) return;
    if (acceptsGateway(secret, request.headers[GATEWAY_SECRET_HEADER])) return;
    const extensions = { code: 'FORBIDDEN' };
    return reply
      .code(403)
      .send({ errors: [{ message: 'This subgraph answers its gateway only.', extensions }] });
  });
}

function addHealth(
  app: FastifyInstance,
  dataSource: DataSource,
  versions: CatalogueVersionReader,
  sdlHash: string,
): void {
  app.get('/health', async () => ({ status: 'ok' }));
  app.get('/ready', async (_request, reply) => {
    try {
      await dataSource.query('SELECT 1');
      // A standby that has not got the catalogue yet has no version either.
      if ((await versions.read()) !== null) return { status: 'ok', sdlHash };
    } catch {
      // As if there were no version.
    }
    return reply.code(503).send({ status: 'database unreachable', sdlHash });
  });
}

function addVersion(app: FastifyInstance, versions: CatalogueVersionReader, sdlHash: string): void {
  app.get('/version', async (_request, reply) => {
    const version = await versions.read();
    if (version === null) return reply.code(503).send({ status: 'database unreachable', sdlHash });
    return { version, sdlHash };
  });
}
