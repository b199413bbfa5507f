import { SUBGRAPHS } from '@leerwegen/subgraphs';
import { DEFAULT_SCHEMA, load, Type } from 'js-yaml';
import { read } from './container-files';

// Without a container engine: the files are held against each other and the one list of subgraphs.

interface Service {
  deploy?: { replicas: number };
  stop_grace_period?: string;
  environment?: Record<string, string | number>;
  depends_on?: Record<string, { condition: string }>;
  ports?: string[];
}

interface File {
  services: Record<string, Service>;
  configs: Record<string, { content: string }>;
  networks: { default: { ipam: { config: { subnet: string }[] } } };
}

/** As the compose command knows it: what is laid over is left out. */
const RESET = new Type('!reset', { kind: 'sequence', construct: () => [] });
const scaled = load(read('docker-compose.scale.yml'), { schema: DEFAULT_SCHEMA.extend(RESET) }) as File;
const plain = load(read('docker-compose.yml')) as File;
const haproxy = scaled.configs.haproxy!.content;
const variable = (name: string, end: string): string => `${name.toUpperCase()}_${end}`;

describe('docker-compose.scale.yml', () => {
  it('changes the services there are, and adds a standby and a balancer', () => {
    const added = Object.keys(scaled.services).filter((name) => !(name in plain.services));
    expect(added).toEqual(['standby-role', 'standby', 'balancer']);
  });

  it.each(SUBGRAPHS.map(({ name, port }) => ({ name, port })))(
    'runs $name twice behind the balancer, and reads its catalogue from the standby',
    ({ name, port }) => {
      const { deploy, environment, depends_on } = scaled.services[name]!;
      expect(deploy).toEqual({ replicas: 2 });
      const own = String(plain.services[name]!.environment![variable(name, 'DATABASE_URL')]);
      expect(environment).toEqual({
        DRAIN_SECONDS: 3,
        [variable(name, 'READ_DATABASE_URL')]: own.replace('@postgres:', '@standby:'),
      });
      expect(depends_on).toEqual({ standby: { condition: 'service_healthy' } });
      const section = haproxy.slice(haproxy.indexOf(`listen ${name}\n`));
      expect(section).toMatch(
        new RegExp(
          `^listen ${name}\\n +bind :${port}\\n +http-check send meth GET uri /health\\n +server-template ${name} 4 ${name}:${port}\\n`,
        ),
      );
    },
  );

  it('runs two gateways, which ask the balancer and are reached through it only', () => {
    const { deploy, environment, ports } = scaled.services.gateway!;
    expect(deploy).toEqual({ replicas: 2 });
    expect(ports).toEqual([]);
    expect(environment).toEqual({
      DRAIN_SECONDS: 3,
      TRUST_PROXY: scaled.networks.default.ipam.config[0]!.subnet,
      ...(Object.fromEntries(
        SUBGRAPHS.map(({ name, port }) => [variable(name, 'URL'), `http://balancer:${port}/graphql`]),
      ) as Record<string, string>),
    });
    expect(scaled.services.balancer!.ports).toEqual(plain.services.gateway!.ports);
    expect(haproxy).toMatch(/frontend graph\n +bind :4000\n/);
    expect(haproxy).toContain('server-template gateway 4 gateway:4000');
  });

  it('gives every part longer to stop than it says that it stops', () => {
    for (const name of [...SUBGRAPHS.map((one) => one.name), 'gateway']) {
      const { stop_grace_period, environment } = scaled.services[name]!;
      const finishing = 5;
      expect(parseInt(stop_grace_period!, 10)).toBeGreaterThan(
        Number(environment!.DRAIN_SECONDS) + finishing,
      );
    }
  });
});
