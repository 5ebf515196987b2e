import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { ROOT } from './root.mjs';

// Each case bundles the rules anew, on a machine that may be busy.
const PATIENCE = 60_000;

let folder;
beforeAll(() => (folder = mkdtempSync(join(tmpdir(), 'attune-spec-'))));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const permit = (id, direct) => ({ id, jurisdiction: 'NY', registration: 'MHC_LP', input: { direct, other: 2000 } });

/** The command on a file with this text, or on what is named. */
function rules(text, args = ['hours', 'cases.json']) {
  writeFileSync(join(folder, 'cases.json'), text);
  return new Promise((done) =>
    execFile(process.execPath, [join(ROOT, 'apps/local/rules.mjs'), ...args], { cwd: ROOT, env: { ...process.env, INIT_CWD: folder } }, (error, out, err) => done({ code: error?.code ?? 0, out, err })),
  );
}

describe('npm run rules', () => {
  it.each([
    ['an object with cases', JSON.stringify({ note: 'ignored', cases: [permit('A', 1500), permit('B', 1400)] })],
    ['a bare list', JSON.stringify([permit('A', 1500), permit('B', 1400)])],
    ['a list behind a byte-order mark', `\uFEFF${JSON.stringify([permit('A', 1500), permit('B', 1400)])}`],
  ])('evaluates %s, in its order, and prints nothing but the results', async (_, text) => {
    const { code, out, err } = await rules(text);
    expect([code, err]).toEqual([0, '']);
    expect(JSON.parse(out).map(({ id, credited, violations }) => [id, credited.eligible, violations])).toEqual([['A', true, []], ['B', false, ['DIRECT_SHORT']]]);
  }, PATIENCE);

  it.each([
    ['a wrong field, by case and field', JSON.stringify([permit('A', 1500), permit('B', -1)]), undefined, 'case 2 (B): input.direct: '],
    ['a case without a name, by its place', JSON.stringify([{ ...permit('A', 1), id: 7 }]), undefined, 'case 1: id: '],
    ['a case that is none', '[7]', undefined, 'case 1: '],
    ['a file without cases', '{"case": []}', undefined, '"cases"'],
    ['a file that is no JSON', '{', undefined, 'cases.json: '],
    ['a file that is not there', '[]', ['hours', 'nothing.json'], 'nothing.json'],
    ['a kind that is unknown', '[]', ['weeks', 'cases.json'], 'Kinds: hours, measures, dyads'],
    ['no file', '[]', ['hours'], 'npm run rules'],
  ])('refuses %s', async (_, text, args, said) => {
    const { code, out, err } = await rules(text, args);
    expect([code, out]).toEqual([2, '']);
    expect(err).toContain(said);
    expect(err.trim().split('\n')).toHaveLength(1);
  }, PATIENCE);
});
