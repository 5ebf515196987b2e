import { readdirSync, readFileSync } from 'node:fs';
import autocannon from 'autocannon';

const TICKS_PER_SECOND = 100;

/** Loads one address for a while. CPU is what the server's process used, and what PostgreSQL used beside it. */
export async function measure({ url, request, connections, seconds, pid, postgresPid }) {
  const before = [cpuOf(pid), cpuOfFamily(postgresPid)];
  const result = await autocannon({ url, connections, duration: seconds, requests: [request] });
  const after = [cpuOf(pid), cpuOfFamily(postgresPid)];
  const done = result['2xx'];
  if (result.non2xx > 0 || result.errors > 0 || done === 0) throw new Error(`${url}: ${done} answered, ${result.non2xx} refused (${result.statusCodeStats ? JSON.stringify(result.statusCodeStats) : ''}), ${result.errors} failed`);
  return {
    perSecond: done / result.duration, p50: result.latency.p50, p99: result.latency.p99,
    cpuMs: ((after[0] - before[0]) * 1000) / done, postgresCpuMs: ((after[1] - before[1]) * 1000) / done, memoryMb: memoryOf(pid),
  };
}

function cpuOf(pid) {
  const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1].split(' ');
  return (Number(fields[11]) + Number(fields[12])) / TICKS_PER_SECOND;
}

/** A server and its children, those included that have ended. */
function cpuOfFamily(pid) {
  let sum = 0;
  for (const entry of readdirSync('/proc')) {
    if (!/^\d+$/.test(entry)) continue;
    try {
      const fields = readFileSync(`/proc/${entry}/stat`, 'utf8').split(') ')[1].split(' ');
      if (Number(entry) === pid) sum += Number(fields[11]) + Number(fields[12]) + Number(fields[13]) + Number(fields[14]);
      else if (Number(fields[1]) === pid) sum += Number(fields[11]) + Number(fields[12]);
    } catch {
      // It ended meanwhile; its parent has counted it.
    }
  }
  return sum / TICKS_PER_SECOND;
}

function memoryOf(pid) {
  const line = readFileSync(`/proc/${pid}/status`, 'utf8').match(/VmRSS:\s+(\d+) kB/);
  return Number(line?.[1] ?? 0) / 1024;
}

export const median = (numbers) => numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length / 2)];
