import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import { checkDistinct, databasePair, roleAddress } from '@leerwegen/shared/database/database-pair';
import { SUBGRAPHS } from '@leerwegen/subgraphs';
import { load } from 'js-yaml';
import {
  dockerStages,
  isBelow,
  isIgnored,
  read,
  ROOT,
  type Stage,
  sourceFiles,
  sourceOf,
} from './container-files';

// Where the tests run there is no container engine: the files are held against the one list of subgraphs instead.

interface Service {
  build?: string;
  image: string;
  command?: string[];
  restart: string;
  environment: Record<string, string | number>;
  depends_on?: Record<string, { condition: string }>;
  healthcheck?: { test: string[] };
  ports?: string[];
}

const { services, ...rest } = load(read('docker-compose.yml')) as {
  services: Record<string, Service>;
  volumes: Record<string, null>;
};
const NAMES = SUBGRAPHS.map(({ name }) => name);
const variable = (name: string, end: string): string => `${name.toUpperCase()}_${end}`;

/** The environment of a service; with defaults for what is not given, as the compose command fills it in. */
function environmentOf(service: string, given: Record<string, string> = {}): Record<string, string> {
  const filled = Object.entries(services[service]!.environment).map(([key, value]) => [
    key,
    String(value).replace(/\$\{(\w+):-(\w*)\}/g, (_all, name: string, ifAbsent: string) =>
      name in given ? given[name]! : ifAbsent,
    ),
  ]);
  return Object.fromEntries(filled) as Record<string, string>;
}

describe('docker-compose.yml', () => {
  it('has the database server, the preparation, every subgraph, the gateway and nothing else', () => {
    expect(Object.keys(services).sort()).toEqual(['databases', 'gateway', 'postgres', ...NAMES].sort());
    expect(rest).not.toHaveProperty('version');
  });

  it.each(SUBGRAPHS.map(({ name, port }) => ({ name, port })))(
    'runs $name on its port, with its own database and no other',
    ({ name, port }) => {
      const { command, environment } = services[name]!;
      expect(command).toEqual(['node', 'scripts/dist/start-subgraph.js', name]);
      expect(environment).toEqual({
        HOST: '0.0.0.0',
        NODE_ENV: '${NODE_ENV:-development}',
        LEERWEGEN_DATA: '/data',
        ISSUERS_FILE: '${ISSUERS_FILE:-}',
        [variable(name, 'KEY')]: `\${${variable(name, 'KEY')}:-}`,
        [variable(name, 'KEY_FILE')]: `\${${variable(name, 'KEY_FILE')}:-}`,
        [variable(name, 'GATEWAY_SECRET')]: `\${${variable(name, 'GATEWAY_SECRET')}:-}`,
        [variable(name, 'PORT')]: port,
        READY: `http://127.0.0.1:${port}/ready`,
        [variable(name, 'DATABASE_URL')]: services.databases!.environment[variable(name, 'DATABASE_URL')],
      });
    },
  );

  it('prepares a database with two roles for every subgraph and for nothing else', () => {
    const { command } = services.databases!;
    expect(command).toEqual(['node', 'scripts/dist/prepare-databases.js']);
    const environment = environmentOf('databases');
    const expected = NAMES.flatMap((name) =>
      ['DATABASE_URL', 'MIGRATION_DATABASE_URL'].map((end) => variable(name, end)),
    );
    expect(Object.keys(environment).sort()).toEqual(['ADMIN_DATABASE_URL', ...expected].sort());
    // As the command itself checks them.
    const pairs = NAMES.map((name) => databasePair(name, environment));
    checkDistinct(pairs, roleAddress('ADMIN_DATABASE_URL', environment));
    for (const url of Object.values(environment)) expect(new URL(url).host).toBe('postgres:5432');
  });

  it('takes every password from a variable of its own', () => {
    const endings = ['PASSWORD', 'MIGRATION_PASSWORD'];
    const variables = [
      'POSTGRES_PASSWORD',
      ...NAMES.flatMap((name) => endings.map((end) => variable(name, end))),
    ];
    const given = Object.fromEntries(variables.map((name) => [name, `of${name}`]));
    const environment = environmentOf('databases', given);
    expect(environmentOf('postgres', given).POSTGRES_PASSWORD).toBe('ofPOSTGRES_PASSWORD');
    expect(new URL(environment.ADMIN_DATABASE_URL!).password).toBe('ofPOSTGRES_PASSWORD');
    for (const name of NAMES) {
      const { login, migration } = databasePair(name, environment);
      expect(login.password).toBe(`of${variable(name, 'PASSWORD')}`);
      expect(migration.password).toBe(`of${variable(name, 'MIGRATION_PASSWORD')}`);
      expect(environmentOf(name, given)[login.variable]).toBe(login.url);
    }
  });

  it('tells the gateway where every subgraph is, and publishes nothing else, on this machine only', () => {
    const { environment, command } = services.gateway!;
    const urls = SUBGRAPHS.map(({ name, port }) => [variable(name, 'URL'), `http://${name}:${port}/graphql`]);
    expect(command).toEqual(['node', 'gateway/dist/main.js']);
    const secrets = NAMES.map((name) => {
      const secret = variable(name, 'GATEWAY_SECRET');
      return [secret, `\${${secret}:-}`];
    });
    expect(environment).toEqual({
      HOST: '0.0.0.0',
      NODE_ENV: '${NODE_ENV:-development}',
      LEERWEGEN_DATA: '/data',
      READY: 'http://127.0.0.1:4000/ready',
      ...(Object.fromEntries(secrets) as Record<string, string>),
      ...(Object.fromEntries(urls) as Record<string, string>),
    });
    const published = Object.entries(services).filter(([, { ports }]) => ports);
    expect(published.map(([name, { ports }]) => [name, ports])).toEqual([
      ['gateway', ['127.0.0.1:${PORT:-4000}:4000']],
    ]);
  });

  it('starts the server first, then the preparation, then the subgraphs, then the gateway', () => {
    const all = (names: string[], condition: string): object =>
      Object.fromEntries(names.map((name) => [name, { condition }])) as object;
    expect(services.postgres!.depends_on).toBeUndefined();
    expect(services.databases!.depends_on).toEqual(all(['postgres'], 'service_healthy'));
    for (const name of NAMES)
      expect(services[name]!.depends_on).toEqual(all(['databases'], 'service_completed_successfully'));
    expect(services.gateway!.depends_on).toEqual(all(NAMES, 'service_healthy'));
  });

  it('checks the health of what keeps running, and starts it again; the preparation runs once', () => {
    for (const [name, { healthcheck, restart }] of Object.entries(services)) {
      expect([name, restart]).toEqual([name, name === 'databases' ? 'no' : 'unless-stopped']);
      expect([name, healthcheck !== undefined]).toEqual([name, name !== 'databases']);
    }
    expect(services.postgres!.healthcheck!.test).toEqual([
      'CMD',
      'pg_isready',
      '-h',
      '127.0.0.1',
      '-U',
      'postgres',
    ]);
  });

  it.each(['gateway', ...NAMES])(
    'has a check of %s that passes when it is ready, and only then',
    async (name) => {
      const [kind, ...command] = services[name]!.healthcheck!.test;
      expect(kind).toBe('CMD');
      let status = 200;
      const server = createServer((_request, response) => response.writeHead(status).end('{}'));
      await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
      const READY = `http://127.0.0.1:${(server.address() as AddressInfo).port}/ready`;
      const exit = (): Promise<number | null> =>
        new Promise((resolve) =>
          spawn(process.execPath, command.slice(1), { env: { READY } }).once('exit', resolve),
        );
      try {
        expect(await exit()).toBe(0);
        status = 503;
        expect(await exit()).toBe(1);
      } finally {
        server.closeAllConnections();
        await new Promise((resolve) => server.close(resolve));
      }
      expect(await exit()).toBe(1);
    },
  );

  it('runs every part from the one image that is built here', () => {
    for (const name of ['databases', 'gateway', ...NAMES])
      expect(services[name]).toMatchObject({ build: '.', image: 'leerwegen', read_only: true });
  });
});

describe('Dockerfile', () => {
  const [build, final] = dockerStages() as [Stage, Stage];
  const WORKSPACES = (JSON.parse(read('package.json')) as { workspaces: string[] }).workspaces;
  const inImage = final.copies.flatMap(({ sources }) => sources);

  it('has two stages, on a Node that the packages accept', () => {
    expect(dockerStages()).toHaveLength(2);
    for (const { image } of [build, final]) {
      expect(image).toBe(build.image);
      expect(Number(/^node:(\d+)-slim$/.exec(image)?.[1])).toBeGreaterThan(20);
    }
  });

  it('copies what exists and what .dockerignore lets through', () => {
    for (const { built, sources } of build.copies) {
      expect(built).toBe(false);
      for (const source of sources)
        expect([source, existsSync(path.join(ROOT, source)), isIgnored(source)]).toEqual([
          source,
          true,
          false,
        ]);
    }
  });

  it('installs with the manifest of every workspace, and takes each along', () => {
    const beforeInstall = build.instructions.slice(0, build.instructions.indexOf('RUN npm ci')).join(' ');
    for (const workspace of WORKSPACES) {
      expect(beforeInstall).toContain(`COPY ${workspace}/package.json ${workspace}/`);
      expect(isBelow(`${workspace}/package.json`, inImage)).toBe(true);
    }
  });

  it('takes along what is built or stands in the repository, each to its own place', () => {
    for (const { built, sources, target } of final.copies) {
      expect(built).toBe(true);
      for (const source of sources) {
        const [folder, made] = source.split(/\/(?=dist$)/);
        const isThere =
          source === 'node_modules' || existsSync(path.join(ROOT, made ? `${folder}/tsconfig.json` : source));
        expect([source, isThere]).toEqual([source, true]);
        const place = target.endsWith('/') ? path.posix.join(target, path.posix.basename(source)) : target;
        expect(place).toBe(source);
      }
    }
  });

  it('holds every file that is read while it runs', () => {
    const needed = [
      ...NAMES.map((name) => `subgraphs/${name}/demonstration`),
      'shared/src/vocabulary/places/municipalities.csv',
      'gateway/examples',
      'gateway/supergraph.graphql',
      'node_modules',
      ...['shared', 'gateway', 'subgraphs', 'scripts'].map((folder) => `${folder}/dist`),
    ];
    for (const file of needed) expect([file, isBelow(file, inImage)]).toEqual([file, true]);
    const removed = build.instructions.join('\n').match(/rm -rf (.*)/)![1];
    expect(removed).toBe('subgraphs/*/src');
  });

  it('holds every file that a command names', () => {
    const start = final.instructions.find((line) => line.startsWith('CMD '))!.slice(4);
    const commands = [
      JSON.parse(start) as string[],
      ...Object.values(services).flatMap((service) => (service.command ? [service.command] : [])),
    ];
    expect(commands).toHaveLength(NAMES.length + 3);
    for (const [program, file] of commands) {
      expect(program).toBe('node');
      expect([file, sourceOf(file!) !== null, isBelow(file!, inImage)]).toEqual([file, true, true]);
    }
  });

  it('runs as a user who may change nothing', () => {
    const { instructions } = final;
    expect(instructions.slice(-3)[0]).toBe('USER node');
    expect(instructions.join(' ')).not.toContain('chown');
  });
});

describe('.dockerignore', () => {
  it('lets every source through', () => {
    const files = ['shared', 'gateway', 'subgraphs', 'scripts'].flatMap(sourceFiles);
    expect(files.length).toBeGreaterThan(200);
    expect(files.filter(isIgnored)).toEqual([]);
  });

  it.each([
    '.env',
    '.git/config',
    '.data/pglite/PG_VERSION',
    'node_modules/pg/package.json',
    'gateway/node_modules/x/index.js',
    'shared/.env.production',
    'shared/dist/database/data-source.js',
    'shared/dist/tsconfig.tsbuildinfo',
    'shared/src/search/search-text.test.ts',
    'test/harness/template.ts',
    'import-report.csv',
  ])('keeps out %s', (file) => {
    expect(isIgnored(file)).toBe(true);
  });
});
