import { spawnSync } from 'node:child_process';
import { fstatSync, readFileSync } from 'node:fs';

const LOOK_AROUND_MS = 300;
const SETTLING_MS = 1000;
const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'];

/**
 * Calls `end` once at the first sign that whoever started this process wants it to end or is gone: a signal, a closed terminal, a parent that died
 * (npm does not pass SIGTERM on to what it started), the closed end of a pipe.
 * @param {() => void} end
 * @returns {() => void} to stop looking out
 */
export function endWith(end) {
  const once = () => {
    if (!released) end();
    released = true;
  };
  let released = false;
  // Handlers stay: a second Ctrl-C must not cut short what the first one put in order.
  for (const signal of SIGNALS) process.on(signal, once);
  process.once('disconnect', once);

  const parent = process.ppid;
  const npm = process.env.npm_lifecycle_event ? parentOf(parent) : null;
  const look = setInterval(() => (process.ppid !== parent || (npm && isGone(npm))) && once(), LOOK_AROUND_MS);
  look.unref();

  const input = watchInput(once);
  return () => {
    released = true;
    clearInterval(look);
    for (const signal of SIGNALS) process.off(signal, once);
    process.off('disconnect', once);
    input?.pause();
  };
}

/** npm starts a shell that starts us: when npm is killed, the shell in between stays and waits. */
function parentOf(pid) {
  try {
    if (process.platform === 'linux') return Number(readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ').at(-1).split(' ')[1]);
    if (process.platform !== 'win32') return Number(spawnSync('ps', ['-o', 'ppid=', '-p', `${pid}`], { encoding: 'utf8' }).stdout);
  } catch {
    // Gone already, or not to be seen.
  }
  return null;
}

function isGone(pid) {
  try {
    process.kill(pid, 0);
    return false;
  } catch (error) {
    return error.code === 'ESRCH';
  }
}

/** A pipe that closes later on is a sign; one that is closed from the start (a scheduler, CI), a file or /dev/null is none. */
function watchInput(end) {
  const kind = fstatSync(0, { throwIfNoEntry: false });
  if (!kind?.isFIFO() && !kind?.isSocket()) return null;
  const settled = Date.now() + SETTLING_MS;
  process.stdin.on('end', () => Date.now() > settled && end());
  process.stdin.on('error', () => {});
  process.stdin.resume();
  process.stdin.unref?.();
  return process.stdin;
}
