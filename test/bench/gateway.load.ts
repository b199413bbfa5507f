import autocannon from 'autocannon';
import type { RunningContender } from './gateway.contenders';
import { processUsage } from './process.usage';

/** What a contender did under load; of several measurements all together. */
export interface Load {
  requests: number;
  seconds: number;
  /** CPU that its process took; NaN where the system does not tell. */
  cpuSeconds: number;
  latencies: number[];
  /** Answers other than 200, and those that never came. */
  failed: number;
}

const CONNECTIONS = 16;
const WARMING_SECONDS = 1.5;
const HEADERS = { 'content-type': 'application/json', accept: 'application/json' };

/** Asks one operation over and over, after some time in which everything warms up. */
export async function measureLoad(
  { url, pid }: RunningContender,
  body: string,
  seconds: number,
): Promise<Load> {
  await cannonade(url, body, WARMING_SECONDS);
  const before = processUsage(pid);
  const { requests, duration, latencies, failed } = await cannonade(url, body, seconds);
  const after = processUsage(pid);
  const cpuSeconds = before && after ? after.cpuSeconds - before.cpuSeconds : NaN;
  return { requests, seconds: duration, cpuSeconds, latencies, failed };
}

/** Two measurements of the same as one. */
export function joinLoads(one: Load | undefined, other: Load): Load {
  if (!one) return other;
  return {
    requests: one.requests + other.requests,
    seconds: one.seconds + other.seconds,
    cpuSeconds: one.cpuSeconds + other.cpuSeconds,
    latencies: one.latencies.concat(other.latencies),
    failed: one.failed + other.failed,
  };
}

/** Asks an operation once. */
export async function askOnce(url: string, body: string): Promise<string> {
  const answer = await fetch(url, { method: 'POST', headers: HEADERS, body });
  return answer.text();
}

interface Cannonade {
  requests: number;
  duration: number;
  latencies: number[];
  failed: number;
}

function cannonade(url: string, body: string, duration: number): Promise<Cannonade> {
  const latencies: number[] = [];
  return new Promise((resolve, reject) => {
    const given = {
      url,
      method: 'POST' as const,
      headers: HEADERS,
      body,
      connections: CONNECTIONS,
      duration,
    };
    const shooting = autocannon(given, (error, result) => {
      if (error) reject(error as Error);
      else
        resolve({
          requests: latencies.length,
          duration: result.duration,
          latencies,
          failed: result.non2xx + result.errors,
        });
    });
    // Its own percentiles are whole milliseconds.
    shooting.on('response', (_client, _status, _bytes, milliseconds) => latencies.push(milliseconds));
  });
}
