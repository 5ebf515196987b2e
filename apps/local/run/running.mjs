import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { commandOf, until } from '../postgres/leftover.mjs';
import { step } from '../output.mjs';
import { Refusal } from '../refusal.mjs';
import { ROOT } from '../root.mjs';

const DRAIN_MS = 30_000;

/** The note in the data folder that says which processes work on it. */
export class Running {
  #file;

  constructor(dataDir) {
    mkdirSync(dataDir, { recursive: true, mode: 0o711 });
    this.#file = join(dataDir, 'running.json');
  }

  /** Refuses when Attune already runs on this data; ends an API that a killed start left behind. */
  async claim(address) {
    const other = this.#read();
    if (isOurs(other?.start)) throw new Refusal(`Attune already runs from this folder (process ${other.start}), at ${other.address}.`);
    if (isOurs(other?.api)) await step('Ending what an earlier start left behind', () => endProcess(other.api));
    this.note({ start: process.pid, address });
  }

  /** Ends a start that works on this data, and waits until it is gone. */
  async endOther() {
    const other = this.#read();
    await endProcess(other?.start);
    await endProcess(other?.api);
  }

  note(facts) {
    writeFileSync(this.#file, JSON.stringify({ ...this.#read(), ...facts }), { mode: 0o600 });
  }

  release() {
    rmSync(this.#file, { force: true });
  }

  #read() {
    if (!existsSync(this.#file)) return null;
    try {
      return JSON.parse(readFileSync(this.#file, 'utf8'));
    } catch {
      // Cut off while it was written: nothing that could be told from it.
      return null;
    }
  }
}

/** A process number is used again: only one that runs a file of this folder is ours. */
function isOurs(pid) {
  return Number.isInteger(pid) && pid !== process.pid && commandOf(pid).includes(ROOT);
}

async function endProcess(pid) {
  if (!isOurs(pid)) return;
  process.kill(pid, 'SIGTERM');
  if (await until(() => !isOurs(pid), DRAIN_MS)) return;
  process.kill(pid, 'SIGKILL');
  await until(() => !isOurs(pid), 2000);
}
