import { auditChainKey } from '@leerwegen/shared/audit/audit.chain';
import type { AuditQuery, SystemTransaction } from '@leerwegen/shared/audit/audit.transaction';
import { verifyAudit, type AuditReport, type ExpectedHead } from '@leerwegen/shared/audit/audit.verify';
import { databaseAddress, usesEmbedded } from '@leerwegen/shared/database/database-address';
import { createDataSource } from '@leerwegen/shared/database/data-source';
import { embeddedAnswers } from '@leerwegen/shared/database/embedded-location';
import { InputError } from '@leerwegen/shared/import/input-error';
import type { Output } from '@leerwegen/shared/import/progress.printer';
import type { DataSource } from 'typeorm';
import { auditVerifyArguments } from './audit-verify-arguments';

/** Where the command stands. */
export interface AuditVerifySurroundings {
  environment: NodeJS.ProcessEnv;
  output: Output;
  error: Output;
  /** The secret key of a subgraph. */
  subgraphKey: (name: string, environment: NodeJS.ProcessEnv) => Buffer;
}

/** Waits for a running system; a page of a large chain may take a while. */
const PATIENCE = { connectionTimeoutMillis: 60_000, query_timeout: 600_000 };
/** Codes of PostgreSQL. */
const REASONS: Record<string, string> = {
  '42P01': 'there are no audit tables; "npm run databases" makes them',
  '42501': 'this role may not read the audit tables',
};

/** Verifies the audit chains that are asked for, a line for each; exit code 1 when one is not whole or not readable. */
export async function runAuditVerifyCommand(
  subgraphs: readonly string[],
  given: string[],
  surroundings: AuditVerifySurroundings,
): Promise<0 | 1> {
  try {
    const { names, expected } = auditVerifyArguments(given, subgraphs);
    let exit: 0 | 1 = 0;
    for (const name of await wantedNames(subgraphs, names, [...expected.keys()], surroundings.environment))
      if (!(await isWhole(name, expected.get(name), surroundings))) exit = 1;
    return exit;
  } catch (error) {
    surroundings.error.write(`${reasonOf(error)}\n`);
    return 1;
  }
}

/**
 * Those that are asked for; else those whose database the environment names, with those of which a head is expected;
 * else all of the embedded database.
 *
 * @throws InputError when that does not answer
 */
async function wantedNames(
  subgraphs: readonly string[],
  names: string[],
  expected: string[],
  environment: NodeJS.ProcessEnv,
): Promise<string[]> {
  const onServer = subgraphs.filter((name) => !usesEmbedded(name, environment));
  const chosen = names.length > 0 ? names : onServer.length > 0 ? [...onServer, ...expected] : subgraphs;
  const wanted = [...new Set(chosen)];
  const embedded = wanted.filter((name) => usesEmbedded(name, environment));
  if (embedded.length > 0 && !(await embeddedAnswers(environment))) {
    const variables = [...embedded.map((name) => `${name.toUpperCase()}_DATABASE_URL`), 'DATABASE_URL'];
    throw new InputError(`Nothing is running: start with \`npm start\`, or set ${variables.join(', ')}.`);
  }
  return wanted;
}

/** Verifies one chain and prints what was found. */
async function isWhole(
  name: string,
  expected: ExpectedHead | undefined,
  { environment, output, error, subgraphKey }: AuditVerifySurroundings,
): Promise<boolean> {
  try {
    const chainKey = auditChainKey(subgraphKey(name, environment), name);
    const dataSource = await connect(name, environment);
    try {
      const transaction = systemTransaction(dataSource);
      const report = await verifyAudit({ transaction, schema: name, chainKey, expected });
      output.write(reportText(name, report));
      return report.problemCount === 0;
    } finally {
      await dataSource.destroy();
    }
  } catch (failure) {
    error.write(`${name}: not verified: ${reasonOf(failure)}\n`);
    return false;
  }
}

function reportText(name: string, report: AuditReport): string {
  const { events, seals, unsealed, head, problems, problemCount } = report;
  const waiting = unsealed > 0 ? `, ${counted(unsealed, 'event')} without seal` : '';
  const size = `${counted(events, 'event')} in ${counted(seals, 'seal')}`;
  const end = `head ${head.number}:${head.digest}`;
  if (problemCount === 0) return `${name}: ${size}, ${end}${waiting}\n`;
  const lines = problems.map(({ what, where }) => `  ${what}: ${where}`);
  if (problemCount > problems.length) lines.push(`  and ${problemCount - problems.length} more`);
  return [
    `${name}: NOT WHOLE, ${counted(problemCount, 'problem')}; ${size}, ${end}${waiting}`,
    ...lines,
    '',
  ].join('\n');
}

function counted(count: number, noun: string): string {
  return `${count.toLocaleString('en')} ${noun}${count === 1 ? '' : 's'}`;
}

async function connect(name: string, environment: NodeJS.ProcessEnv): Promise<DataSource> {
  const definition = { name, entities: [], migrations: [] };
  const dataSource = createDataSource(definition, databaseAddress(name, environment));
  dataSource.setOptions({ extra: PATIENCE, poolSize: 1 });
  await dataSource.initialize().catch((error: NodeJS.ErrnoException) => {
    throw new InputError(`the database does not answer (${error.code ?? error.name})`);
  });
  return dataSource;
}

function systemTransaction(dataSource: DataSource): SystemTransaction {
  return (organisation, work) =>
    dataSource.transaction('READ COMMITTED', async (manager) => {
      const query: AuditQuery = (sql, parameters) => manager.query(sql, parameters);
      await query("SELECT set_config('leerwegen.organisation', $1, true)", [organisation]);
      return work(query);
    });
}

/** A message of the database may repeat values: only its code is shown. */
function reasonOf(error: unknown): string {
  const { code } = error as { code?: unknown };
  if (typeof code === 'string') return REASONS[code] ?? `the database answered ${code}`;
  return error instanceof Error ? error.message : String(error);
}
