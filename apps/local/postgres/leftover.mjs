import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { Refusal } from '../refusal.mjs';

/** What `postmaster.pid` says of the server that runs on a data folder, or null. */
export function readPidFile(dataDir) {
  const path = join(dataDir, 'postmaster.pid');
  if (!existsSync(path)) return null;
  const lines = readFileSync(path, 'utf8').split('\n');
  return { pid: Number(lines[0]), port: Number(lines[3]), ready: lines[7]?.trim() === 'ready' };
}

/** The command line of a process, '' when it is gone or cannot be seen. A process number alone proves nothing: they are used again. */
export function commandOf(pid) {
  try {
    if (process.platform === 'linux') return readFileSync(`/proc/${pid}/cmdline`, 'utf8').replaceAll('\0', ' ');
  } catch {
    return '';
  }
  const [command, ...rest] = process.platform === 'win32' ? ['tasklist', '/fi', `pid eq ${pid}`, '/fo', 'csv', '/nh'] : ['ps', '-o', 'command=', '-p', `${pid}`];
  return spawnSync(command, rest, { encoding: 'utf8' }).stdout ?? '';
}

/** Ends a server that an earlier start left behind on this folder, and clears away a pid file that nobody stands behind. */
export async function endLeftover(dataDir, binaries) {
  const left = readPidFile(dataDir);
  if (!left) return;
  const runs = () => isServerOn(dataDir, commandOf(left.pid));
  if (runs()) {
    stopServer(left.pid, dataDir, binaries, 'fast');
    if (!(await until(() => !runs(), 30_000))) stopServer(left.pid, dataDir, binaries, 'immediate');
    if (!(await until(() => !runs(), 10_000))) {
      throw new Refusal(`A PostgreSQL from an earlier start (process ${left.pid}) still runs on ${dataDir} and does not stop. End it, then start again.`);
    }
  }
  rmSync(join(dataDir, 'postmaster.pid'), { force: true });
}

function isServerOn(dataDir, command) {
  return /postgres/i.test(command) && (process.platform === 'win32' || command.includes(dataDir));
}

const SIGNALS = { fast: 'SIGINT', immediate: 'SIGQUIT' };

/** Asks a server to stop: `fast` ends its connections and writes everything down, `immediate` leaves that to the next start. */
export function stopServer(pid, dataDir, binaries, mode) {
  if (process.platform === 'win32') {
    spawnSync(binaries.pgCtl, ['stop', '-D', dataDir, '-m', mode, '-W'], { stdio: 'ignore' });
    return;
  }
  try {
    process.kill(pid, SIGNALS[mode]);
  } catch (error) {
    if (error.code === 'EPERM') throw new Refusal(`The PostgreSQL on ${dataDir} runs under another user's name (process ${pid}). Stop it as that user.`);
  }
}

/** Waits until something holds; false when it does not within the time. */
export async function until(holds, milliseconds) {
  const end = Date.now() + milliseconds;
  while (!holds()) {
    if (Date.now() > end) return false;
    await pause(20);
  }
  return true;
}
