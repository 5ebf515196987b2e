import { spawn } from 'node:child_process';
import { say } from '../output.mjs';
import { Refusal } from '../refusal.mjs';
import { endWith } from './lifeline.mjs';
import { installPackages } from './packages.mjs';
import { pinnedNode } from './pinned-node.mjs';

const OLDEST = 20;

/**
 * Goes on with a script on the project's own Node, after installing the packages when they are not those of the lockfile. The Node that the machine has
 * only needs to be able to come this far.
 * @param {string} script absolute path of the module to go on with
 */
export async function continueOnPinnedNode(script, argv) {
  try {
    if (Number(process.versions.node.split('.')[0]) < OLDEST) {
      throw new Refusal(`This is Node ${process.versions.node}; Attune needs Node ${OLDEST} or newer to start. It then brings its own.`);
    }
    await installPackages();
    process.exitCode = await runOn(pinnedNode(), [script, ...argv]);
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    say(`\n${error.message}\n`);
    process.exitCode = 1;
  }
}

function runOn(node, args) {
  // The open channel tells the other process at once when this one is to end, or is gone.
  const child = spawn(node, args, { stdio: ['inherit', 'inherit', 'inherit', 'ipc'] });
  endWith(() => child.connected && child.disconnect());
  return new Promise((resolve, reject) => {
    child.on('error', (error) => reject(new Refusal(`The Node that comes with the project does not run here (${error.message}). On Linux it needs the GNU C library.`)));
    child.on('exit', (code, signal) => resolve(code ?? (signal ? 1 : 0)));
  });
}
