import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { setPriority, tmpdir } from 'node:os';
import { join } from 'node:path';
import { ROOT } from '../root.mjs';
import { countJest, countLine, countPlaywright } from './count.mjs';
import { failureLine, failuresOfJest, failuresOfPlaywright } from './failures.mjs';
import { SUITES } from './suites.mjs';

// Runs one suite, shows what its tool says and ends with its count: `node apps/local/checks/suite.mjs unit [arguments for the tool]`.
const [name, ...more] = process.argv.slice(2);
const { kind, commands } = SUITES[name];
// A story has a person's patience: what else runs gives way to it, with all that it starts.
if (kind !== 'playwright') setPriority(10);
const scratch = mkdtempSync(join(tmpdir(), 'attune-suite-'));
const report = join(scratch, 'report.json');

const REPORTS = {
  jest: { args: ['--ci', '--json', `--outputFile=${report}`, '--silent=false'], env: { NODE_OPTIONS: '--experimental-vm-modules --no-warnings' }, count: countJest, failures: failuresOfJest },
  playwright: { args: ['--reporter=line,json'], env: { PLAYWRIGHT_JSON_OUTPUT_NAME: report }, count: countPlaywright, failures: failuresOfPlaywright },
};

const count = kind === 'plain' ? runPlain() : runReporting(REPORTS[kind]);
rmSync(scratch, { recursive: true, force: true });
process.stdout.write(`${countLine(name, count)}\n`);
process.exit(count.failed > 0 || count.passed === 0 ? 1 : 0);

function runPlain() {
  const failed = commands.filter((command) => run([...command, ...more], {}) !== 0);
  for (const command of failed) tell({ where: command.join(' '), why: 'its words are above' });
  return { passed: commands.length - failed.length, failed: failed.length };
}

function runReporting({ args, env, count: read, failures }) {
  const status = run([...commands[0], ...args, ...more], env);
  const said = existsSync(report) ? JSON.parse(readFileSync(report, 'utf8')) : null;
  const counted = said ? read(said) : { passed: 0, failed: 1 };
  if (said) failures(said).forEach(tell);
  // The tool is not content although no single test failed: that counts.
  return status !== 0 && counted.failed === 0 ? { ...counted, failed: 1 } : counted;
}

function tell(failure) {
  process.stdout.write(`${failureLine(name, failure)}\n`);
}

function run(command, env) {
  return spawnSync(process.execPath, command, { cwd: ROOT, env: { ...process.env, ...env }, stdio: ['ignore', 'inherit', 'inherit'] }).status ?? 1;
}
