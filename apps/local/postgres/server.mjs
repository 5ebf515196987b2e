import { spawn } from 'node:child_process';
import { closeSync, existsSync, openSync, readFileSync, statSync } from 'node:fs';
import { createServer } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';
import { Refusal } from '../refusal.mjs';
import { readPidFile, stopServer, until } from './leftover.mjs';

const RECOVERY_LIMIT = 300_000;
const LOG_LIMIT = 5 * 2 ** 20;
const FAST_BUT_FORGETFUL = ['fsync=off', 'synchronous_commit=off', 'full_page_writes=off'];
const SETTINGS = [
  'listen_addresses=127.0.0.1', 'unix_socket_directories=', 'timezone=UTC', 'log_timezone=UTC', 'password_encryption=scram-sha-256',
  'max_connections=200',
  // The log must not show what rows hold: no DETAIL with key values.
  'log_error_verbosity=terse',
];

// Ends the server when the process that started it is gone, however it went: its end of the pipe closes. Tools that end a whole tree of processes
// reach the guard too, so it listens to nothing else.
const GUARD = `trap '' HUP INT TERM
read -r done && exit
kill -INT "$1" 2>/dev/null
[ -n "$2" ] || exit
while kill -0 "$1" 2>/dev/null; do sleep 0.1; done
rm -rf "$2"`;

/** Starts a server on a data folder and waits until it answers. @returns its port and how to stop it */
export async function runServer({ binaries, account, dataDir, logFile, ephemeral, wanted, throwAway }) {
  const deadline = Date.now() + 20_000;
  for (;;) {
    const port = wanted ?? (await freePort());
    const server = launch({ binaries, account, dataDir, logFile, ephemeral, port });
    const guard = watchOver(server, throwAway);
    await until(() => isGone(server) || isReady(dataDir, server.pid), RECOVERY_LIMIT);
    if (isReady(dataDir, server.pid)) return handle({ server, guard, port, binaries, dataDir });
    server.kill('SIGKILL');
    guard?.stdin.end('done\n');
    const said = server.said();
    // A port taken in between, or the last processes of a killed server still on their way out.
    if (!/could not bind|Address already in use|pre-existing shared memory/.test(said) || Date.now() > deadline) throw failed(said, dataDir, logFile);
    await pause(300);
  }
}

function launch({ binaries, account, dataDir, logFile, ephemeral, port }) {
  const settings = [...SETTINGS, `port=${port}`, ...(ephemeral ? FAST_BUT_FORGETFUL : [])].flatMap((setting) => ['-c', setting]);
  const [command, ...rest] = [...account.prefix, binaries.postgres, '-D', dataDir, ...settings];
  const from = existsSync(logFile) && statSync(logFile).size < LOG_LIMIT ? statSync(logFile).size : 0;
  const log = openSync(logFile, from ? 'a' : 'w', 0o600);
  // A group of its own: Ctrl-C in the terminal must reach the API before it reaches the database.
  const server = spawn(command, rest, { ...account.ids, cwd: '/', detached: true, windowsHide: true, stdio: ['ignore', log, log] });
  closeSync(log);
  server.on('error', () => {});
  server.unref();
  server.said = () => readFileSync(logFile, 'utf8').slice(from);
  return server;
}

/** @param {string} leaveNothing a folder to delete in the end; '' for none */
function watchOver(server, leaveNothing) {
  if (process.platform === 'win32' || !server.pid) return null;
  const guard = spawn('sh', ['-c', GUARD, 'guard', `${server.pid}`, leaveNothing], { cwd: '/', detached: true, stdio: ['pipe', 'ignore', 'ignore'] });
  guard.on('error', () => {});
  guard.stdin.on('error', () => {});
  guard.stdin.unref?.();
  guard.unref();
  return guard;
}

function handle({ server, guard, port, binaries, dataDir }) {
  return {
    port,
    pid: server.pid,
    onExit: (listener) => server.once('exit', listener),
    async stop() {
      if (!isGone(server)) stopServer(server.pid, dataDir, binaries, 'fast');
      if (!(await until(() => isGone(server), 20_000))) stopServer(server.pid, dataDir, binaries, 'immediate');
      await until(() => isGone(server), 5_000);
      guard?.stdin.end('done\n');
    },
  };
}

function isGone({ pid, exitCode, signalCode }) {
  return !pid || exitCode !== null || signalCode !== null;
}

function isReady(dataDir, pid) {
  const file = readPidFile(dataDir);
  return file?.ready === true && (file.pid === pid || process.platform === 'win32');
}

function failed(said, dataDir, logFile) {
  if (/No space left on device/.test(said)) return new Refusal(`The disk of ${dataDir} is full. Make room, then start again; nothing is lost.`);
  const last = said.trim().split('\n').slice(-5).join('\n');
  return new Refusal(`PostgreSQL did not start. Its last words (more in ${logFile}):\n${last}`);
}

/** A port that nobody answers at just now. */
export function freePort() {
  return new Promise((resolve, reject) => {
    const probe = createServer().once('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const { port } = probe.address();
      probe.close(() => resolve(port));
    });
  });
}
