import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { build } from 'esbuild';
import { ROOT } from './root.mjs';

/** Where the product has the function that evaluates one case of a kind: `(case) => object`, throwing `CaseError`. */
const KINDS = {
  hours: { from: '@attune/supervision/domain', evaluate: 'evaluateHours' },
  measures: { from: '@attune/measures/domain', evaluate: 'evaluateMeasure' },
  dyads: { from: '@attune/exercises/domain', evaluate: 'evaluateDyad' },
};

const USAGE = `npm run rules -- <kind> <file>: evaluates the cases of a JSON file. Kinds: ${Object.keys(KINDS).join(', ')}.`;

/** What is wrong with the command or with its file, said without a stack. */
class WrongFile extends Error {}

try {
  const [kind, file, ...more] = process.argv.slice(2);
  if (!Object.hasOwn(KINDS, kind ?? '') || !file || more.length > 0) throw new WrongFile(USAGE);
  const cases = readCases(file);
  const { evaluate, CaseError } = await rulesOf(KINDS[kind]);
  const results = cases.map((each, index) => evaluated(each, index, evaluate, CaseError));
  process.stdout.write(`${JSON.stringify(results, null, 2)}\n`);
} catch (error) {
  if (!(error instanceof WrongFile)) throw error;
  process.stderr.write(`${error.message}\n`);
  process.exitCode = 2;
}

/** The product's own TypeScript, bundled in memory: there is nothing to build first and nothing left behind. */
async function rulesOf({ from, evaluate }) {
  const { outputFiles } = await build({
    stdin: { contents: `export { ${evaluate} as evaluate } from '${from}'; export { CaseError } from '@attune/util';`, resolveDir: ROOT },
    absWorkingDir: ROOT,
    tsconfig: 'tsconfig.base.json',
    bundle: true,
    write: false,
    format: 'esm',
    platform: 'node',
    logLevel: 'error',
  });
  return import(`data:text/javascript;base64,${Buffer.from(outputFiles[0].contents).toString('base64')}`);
}

function readCases(file) {
  const read = parsed(file);
  const cases = Array.isArray(read) ? read : read?.cases;
  if (!Array.isArray(cases)) throw new WrongFile(`${file}: no cases: an array of cases is wanted, or an object with the field "cases".`);
  return cases;
}

function parsed(file) {
  try {
    // Editors on Windows like to begin a file with a byte-order mark.
    return JSON.parse(textOf(file).replace(/^\uFEFF/, ''));
  } catch (error) {
    throw new WrongFile(`${file}: ${error.message}`, { cause: error });
  }
}

function textOf(file) {
  // npm changes to the project's folder and keeps in INIT_CWD from where it was called.
  try {
    return readFileSync(resolve(process.env.INIT_CWD ?? '.', file), 'utf8');
  } catch (error) {
    if (error.code !== 'ENOENT') throw error;
    return readFileSync(resolve(file), 'utf8');
  }
}

function evaluated(each, index, evaluate, CaseError) {
  const id = each !== null && typeof each === 'object' && typeof each.id === 'string' && each.id !== '' ? each.id : null;
  const name = `case ${index + 1}${id === null ? '' : ` (${id})`}`;
  if (each === null || typeof each !== 'object' || Array.isArray(each)) throw new WrongFile(`${name}: an object is wanted.`);
  if (id === null) throw new WrongFile(`${name}: id: a text is wanted.`);
  try {
    return evaluate(each);
  } catch (error) {
    throw error instanceof CaseError ? new WrongFile(`${name}: ${error.field}: ${error.message}`, { cause: error }) : error;
  }
}
