import { describe, expect, it } from '@jest/globals';
import { failureLine, failureLines, failuresOfJest, failuresOfPlaywright } from './failures.mjs';

describe('what failed, at the end of npm test', () => {
  const passed = { status: 'passed', fullName: 'fine', failureMessages: [] };

  it('names each test of Jest with its file and the first words of its reason', () => {
    const broken = { status: 'failed', fullName: 'adds up two', failureMessages: ['\u001b[31mError: expected 3\u001b[39m\n\n  received 4\n'] };
    const skipped = { status: 'pending', fullName: 'is skipped', failureMessages: [] };
    const lines = failuresOfJest({ testResults: [{ name: 'sum.spec.ts', message: 'all of it', assertionResults: [passed, broken, skipped] }] }).map((each) => failureLine('unit', each));
    expect(lines).toEqual(['failed in unit: sum.spec.ts: adds up two | Error: expected 3 | received 4', 'failed in unit: sum.spec.ts: is skipped | pending']);
  });

  it('names a file of Jest that could not be run', () =>
    expect(failuresOfJest({ testResults: [{ name: 'a.spec.ts', message: 'Cannot find module', assertionResults: [] }, { name: 'b.spec.ts', message: '', assertionResults: [passed] }] })).toEqual([
      { where: 'a.spec.ts', why: 'Cannot find module' },
    ]));

  it('names each story of Playwright, however deep, with the line where it broke', () => {
    const ok = { file: 'a.journey.ts', title: 'goes well', ok: true, tests: [{ status: 'expected', results: [{ errors: [] }] }] };
    const broken = { file: 'b.journey.ts', title: 'breaks', ok: false, tests: [{ status: 'unexpected', results: [{ errors: [{ message: 'Error: not seen', location: { line: 12 } }] }] }] };
    const skipped = { file: 'c.journey.ts', title: 'is skipped', ok: true, tests: [{ status: 'skipped', results: [{ errors: [] }] }] };
    const report = { suites: [{ specs: [ok], suites: [{ specs: [broken, skipped] }] }], errors: [{ message: 'no browser' }] };
    expect(failuresOfPlaywright(report).map((each) => failureLine('journeys', each))).toEqual([
      'failed in journeys: b.journey.ts: breaks | line 12 | Error: not seen',
      'failed in journeys: c.journey.ts: is skipped | skipped',
      'failed in journeys: before any story | no browser',
    ]);
  });

  it('finds them again in what all suites printed', () => {
    const line = failureLine('web', { where: 'page.spec.ts: shows it', why: 'Error' });
    expect(failureLines(`something failed in web: no\n${line}\nsuite web: 3 passed, 1 failed`)).toEqual([line]);
  });
});
