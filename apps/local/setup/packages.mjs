import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { step } from '../output.mjs';
import { Refusal } from '../refusal.mjs';
import { checkRoom } from '../room.mjs';
import { ROOT } from '../root.mjs';
import { endWith } from './lifeline.mjs';
import { checkPlatform, pinnedNode } from './pinned-node.mjs';

const LOCKFILE = join(ROOT, 'package-lock.json');
const MODULES = join(ROOT, 'node_modules');
const STAMP = join(MODULES, '.attune-lockfile');
const NEEDED_BYTES = 3 * 2 ** 30;

/** Installs exactly what the lockfile says, when that is not what is there. */
export async function installPackages() {
  checkPlatform();
  if (isInstalled()) return;
  checkRoom(ROOT, NEEDED_BYTES);
  await step('Installing packages', install);
  writeFileSync(STAMP, fingerprint());
}

function isInstalled() {
  if (!existsSync(MODULES)) return false;
  if (existsSync(STAMP)) return readFileSync(STAMP, 'utf8') === fingerprint();
  // Installed by hand: npm leaves its own list behind, younger than the lockfile it followed.
  const list = join(MODULES, '.package-lock.json');
  const byHand = existsSync(list) && statSync(list).mtimeMs > statSync(LOCKFILE).mtimeMs;
  if (byHand && existsSync(pinnedNode())) writeFileSync(STAMP, fingerprint());
  return byHand;
}

function fingerprint() {
  return createHash('sha256').update(readFileSync(LOCKFILE)).update(`${process.platform}-${process.arch}`).digest('hex');
}

async function install() {
  const [command, ...rest] = [...npm(), 'ci', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error'];
  const child = spawn(command, rest, { cwd: ROOT, stdio: ['ignore', 'pipe', 'pipe'], shell: command === 'npm.cmd' });
  const said = [];
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => said.push(chunk));
  const release = endWith(() => child.kill() && process.exit(1));
  const code = await new Promise((resolve) => child.on('error', () => resolve(1)).on('exit', resolve));
  release();
  if (code === 0) return;
  throw new Refusal(`The packages could not be installed. npm says:\n${Buffer.concat(said).toString().trim().split('\n').slice(-8).join('\n')}`);
}

function npm() {
  const path = process.env.npm_execpath ?? '';
  if (/npm-cli\.c?js$/.test(path)) return [process.execPath, path];
  return [process.platform === 'win32' ? 'npm.cmd' : 'npm'];
}
