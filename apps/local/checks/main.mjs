import { spawn } from 'node:child_process';
import { parseArgs } from 'node:util';
import { bold, say } from '../output.mjs';
import { killAll, NX, TOOL_ENV } from '../parts/tool.mjs';
import { Refusal } from '../refusal.mjs';
import { ROOT } from '../root.mjs';
import { endWith } from '../setup/lifeline.mjs';
import { chromium } from './chromium.mjs';
import { addUp } from './count.mjs';
import { failureLines } from './failures.mjs';
import { SUITES } from './suites.mjs';

let refused = null;
try {
  const wanted = suitesWanted();
  const browser = wanted.includes('journeys') ? await chromium().catch(remember) : null;
  const suites = wanted.filter((suite) => suite !== 'journeys' || browser);
  const output = await runSuites(suites, { ...TOOL_ENV, CHROMIUM: browser ?? '' });
  if (refused) say(`\n${refused.message}`);
  const { passed, failed } = addUp(wanted, output);
  process.exitCode = failed > 0 ? 1 : 0;
  for (const line of failureLines(output)) say(line);
  say(`\n${passed} passed, ${failed} failed`);
} catch (error) {
  say(`\n${error instanceof Refusal ? error.message : error.stack}\n`);
  process.exitCode = 1;
}
// The channel to the outer Node would keep this one waiting.
process.exit();

function suitesWanted() {
  const { only, fresh } = parseArgs({ options: { only: { type: 'string' }, fresh: { type: 'boolean' } } }).values;
  if (fresh) TOOL_ENV.NX_SKIP_NX_CACHE = 'true';
  const wanted = only ? only.split(',') : Object.keys(SUITES);
  const unknown = wanted.find((suite) => !SUITES[suite]);
  if (unknown) throw new Refusal(`There is no suite "${unknown}". There are: ${Object.keys(SUITES).join(', ')}.`);
  return wanted;
}

function remember(error) {
  refused = error;
  return null;
}

/** Runs the suites, two at a time, those whose inputs are unchanged out of the cache. @returns what they printed */
async function runSuites(suites, env) {
  if (suites.length === 0) return '';
  say(bold(`Running ${suites.join(', ')}`));
  const args = [NX, 'run-many', '-p', 'test', '-t', suites.join(','), '--parallel=2', '--nxBail=false', '--outputStyle=static'];
  const nx = spawn(process.execPath, args, { cwd: ROOT, env, detached: process.platform !== 'win32', stdio: ['ignore', 'pipe', 'pipe'] });
  endWith(() => killAll(nx) ?? process.exit(1));
  let output = '';
  for (const stream of [nx.stdout, nx.stderr]) {
    stream.on('data', (chunk) => {
      output += chunk;
      process.stdout.write(chunk);
    });
  }
  await new Promise((resolve) => nx.on('close', resolve));
  return output;
}
