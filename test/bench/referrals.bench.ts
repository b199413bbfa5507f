import type { DataSource } from 'typeorm';
import type { BenchArguments } from './bench-arguments';
import { withBenchDatabase } from './bench-subgraph';
import { type Measurement, measurementHead, measurementLine } from './measurement.table';
import { openPlainActs } from './plain-act.replay';
import { type BenchSize, type Load, measureActs } from './referrals.measure';
import { startReferralSubgraph } from './referrals.subgraph';

const CLIENTS = 16;
const SIZE: BenchSize = { batch: 96, rounds: 15 };
const LOADS: readonly Load[] = [
  { name: '1 client', clients: 1, pairs: 1 },
  { name: `${CLIENTS} clients, each with organisations of its own`, clients: CLIENTS, pairs: CLIENTS },
  // All wait for the numbers of the same two feeds.
  { name: `${CLIENTS} clients of the same two organisations`, clients: CLIENTS, pairs: 1 },
];

/**
 * Measures sends and moves of referrals over HTTP beside plain SQL that writes the same rows, on a database of its own.
 *
 * @returns what is wrong whatever the times say: acts that are not there once, a feed with a gap
 */
export async function referralsBench(options: BenchArguments & { signal: AbortSignal }): Promise<string[]> {
  return withBenchDatabase('referrals', options, (url) => measureAll(url, SIZE, options.signal));
}

async function measureAll(url: string, size: BenchSize, signal: AbortSignal): Promise<string[]> {
  const subgraph = await startReferralSubgraph(url, CLIENTS);
  const plain = await openPlainActs(url, CLIENTS);
  try {
    const failures: string[] = [];
    const show = (measurement: Measurement): void => {
      console.log(measurementLine(measurement));
      failures.push(...measurement.failures.map((failure) => `${measurement.name}: ${failure}`));
    };
    console.log(measurementHead('Referrals (ms per act)', 'plain SQL', 'graph'));
    for (const kind of ['send', 'move'] as const)
      for (const load of LOADS) show(await measureActs(kind, subgraph, plain, load, size, signal));
    return [...failures, ...(await violations(subgraph.dataSource))];
  } finally {
    await plain.stop();
    await subgraph.stop();
  }
}

/** What must hold of the rows, whoever wrote them. */
async function violations(dataSource: DataSource): Promise<string[]> {
  const checks: [string, string][] = [
    [
      'feeds with a gap',
      `SELECT organisation FROM cvo.referral_feed GROUP BY organisation HAVING count(*) <> max(sequence)`,
    ],
    [
      'referrals whose history is not complete',
      `SELECT r.key FROM cvo.referral r WHERE r.event_count <>
         (SELECT count(*) FROM cvo.referral_event e WHERE e.referral_key = r.key)`,
    ],
    [
      'acts without an audit event',
      `SELECT 1 WHERE (SELECT count(*) FROM cvo.referral_event) <> (SELECT count(*) FROM cvo.audit_event)`,
    ],
  ];
  const found: string[] = [];
  for (const [name, query] of checks) {
    const rows = await dataSource.query<unknown[]>(query);
    if (rows.length > 0) found.push(`${rows.length} ${name}`);
  }
  return found;
}
