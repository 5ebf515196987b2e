import { spawn } from 'node:child_process';
import { delimiter, join } from 'node:path';
import { Refusal } from '../refusal.mjs';
import { ROOT } from '../root.mjs';

export const NX = join(ROOT, 'node_modules', 'nx', 'dist', 'bin', 'nx.js');

/** What the tools must not do: ask, draw, phone home, leave a process behind. */
export const TOOL_ENV = {
  ...process.env,
  PATH: `${join(ROOT, 'node_modules', '.bin')}${delimiter}${process.env.PATH ?? ''}`,
  NX_NO_CLOUD: 'true',
  NX_TUI: 'false',
  NX_DAEMON: 'false',
  FORCE_COLOR: '0',
  NX_NATIVE_FILE_CACHE_DIRECTORY: join(ROOT, '.nx', 'native'),
  NG_CLI_ANALYTICS: 'false',
  SCARF_ANALYTICS: 'false',
};

/**
 * Runs one of the project's own scripts on this Node to its end, and ends it with all it started when the start itself is ended.
 * @returns {Promise<string>} what it printed
 */
export async function runTool(ending, what, args, env = TOOL_ENV) {
  const child = spawn(process.execPath, args, { cwd: ROOT, env, detached: process.platform !== 'win32', stdio: ['ignore', 'pipe', 'pipe'] });
  ending.onEnd(() => killAll(child));
  let out = '';
  let all = '';
  child.stdout.on('data', (chunk) => {
    out += chunk;
    all += chunk;
  });
  child.stderr.on('data', (chunk) => (all += chunk));
  const code = await new Promise((resolve, reject) => child.on('error', reject).on('close', resolve));
  if (code !== 0) throw new Refusal(`${what} failed:\n${all.trim().split('\n').slice(-150).join('\n')}`);
  return out;
}

/** Ends a process and what it started; it must have been spawned with a group of its own. */
export function killAll(child) {
  if (child.exitCode !== null || child.signalCode !== null) return;
  try {
    process.kill(process.platform === 'win32' ? child.pid : -child.pid, 'SIGTERM');
  } catch {
    // It went by itself in between.
  }
}
