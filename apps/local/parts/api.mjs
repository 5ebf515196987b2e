import { spawn } from 'node:child_process';
import { closeSync, existsSync, openSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { say } from '../output.mjs';
import { Refusal } from '../refusal.mjs';
import { ROOT } from '../root.mjs';

const MAIN = join(ROOT, 'dist', 'apps', 'api', 'main.js');
const LOG_LIMIT = 20 * 2 ** 20;
const DRAIN_MS = 28_000;
const STEADY_MS = 60_000;
const LIVES = 5;

/** The API's process: started, restarted when it falls, stopped so that requests under way are finished. */
export class Api {
  #child = null;
  #wanted = true;
  #falls = [];

  constructor({ env, dataDir, ending, onStarted }) {
    Object.assign(this, { env, ending, onStarted, logFile: join(dataDir, 'api.log') });
    ending.onEnd(() => this.stop());
  }

  /** Starts it and waits until it answers. */
  async start() {
    this.#wanted = true;
    const from = existsSync(this.logFile) && statSync(this.logFile).size < LOG_LIMIT ? statSync(this.logFile).size : 0;
    const log = openSync(this.logFile, from ? 'a' : 'w', 0o600);
    const child = spawn(process.execPath, ['--enable-source-maps', MAIN], { cwd: ROOT, env: this.env, stdio: ['ignore', log, log, 'ipc'] });
    closeSync(log);
    this.#child = child;
    this.onStarted(child.pid);
    const ready = await new Promise((resolve) => {
      child.once('message', () => resolve(true));
      child.once('exit', () => resolve(false));
    });
    if (!ready) {
      const said = readFileSync(this.logFile, 'utf8').slice(from).trim().split('\n').slice(-15).join('\n');
      throw new Refusal(`The API did not start. Its last words (more in ${this.logFile}):\n${said}`);
    }
    child.on('message', (message) => message === 'audit-broken' && this.#warn());
    child.once('exit', () => this.#wanted && this.#child === child && void this.#rise());
    if (child.exitCode !== null) void this.#rise();
  }

  /** Kills it without a word, as a crash would. */
  async kill() {
    this.#wanted = false;
    const gone = new Promise((resolve) => this.#child.once('exit', resolve));
    this.#child.kill('SIGKILL');
    await gone;
  }

  /** Lets requests under way finish, then ends it. */
  async stop() {
    this.#wanted = false;
    const child = this.#child;
    if (!child || child.exitCode !== null || child.signalCode !== null) return;
    const gone = new Promise((resolve) => child.once('exit', resolve));
    child.kill('SIGTERM');
    const late = setTimeout(() => child.kill('SIGKILL'), DRAIN_MS);
    await gone;
    clearTimeout(late);
  }

  #warn() {
    if (this.warned) return;
    this.warned = true;
    say(`\nThe audit trail does not hold: entries were changed, removed or put back, or the database is older than the anchors of the trail.\nWhose and where is in ${this.logFile} (look for "audit trail"). Nothing is stopped; find out who had the database.`);
  }

  async #rise() {
    const now = Date.now();
    this.#falls = [...this.#falls.filter((fall) => now - fall < STEADY_MS), now];
    if (this.ending.begun) return;
    if (this.#falls.length >= LIVES) {
      say(`\nThe API fell ${LIVES} times within a minute; its last words are in ${this.logFile}.`);
      await this.ending.end(1);
      return;
    }
    say('The API fell and is started again.');
    // What it needs may have fallen with it, as the database: each time it waits twice as long for it.
    await pause(500 * 2 ** (this.#falls.length - 1));
    if (!this.#wanted || this.ending.begun) return;
    await this.start().catch((error) => {
      say(error.message);
      return this.#rise();
    });
  }
}
