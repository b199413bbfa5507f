import { readFileSync } from 'node:fs';

/** What a process has used so far. */
export interface ProcessUsage {
  cpuSeconds: number;
  peakMegabytes: number;
}

/** Linux tells times in hundredths of a second, whatever its kernel counts in. */
const TICKS_PER_SECOND = 100;

/** Reads it from `/proc`; null where there is none. */
export function processUsage(pid: number): ProcessUsage | null {
  const stat = textOf(`/proc/${pid}/stat`);
  const status = textOf(`/proc/${pid}/status`);
  if (!stat || !status) return null;
  // The name of the program, in brackets, may hold spaces; user and system time are the 14th and 15th field.
  const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
  const ticks = Number(fields[11]) + Number(fields[12]);
  const peakKilobytes = Number(/^VmHWM:\s+(\d+)/m.exec(status)?.[1]);
  return { cpuSeconds: ticks / TICKS_PER_SECOND, peakMegabytes: peakKilobytes / 1024 };
}

function textOf(file: string): string | null {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return null;
  }
}
