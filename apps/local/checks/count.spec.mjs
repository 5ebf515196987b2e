import { describe, expect, it } from '@jest/globals';
import { addUp, countJest, countLine, countPlaywright } from './count.mjs';

describe('the last line of npm test', () => {
  it('adds up what each suite said, in whatever order and between whatever else', () => {
    const output = ['> nx run test:unit', countLine('unit', { passed: 12, failed: 1 }), 'suite of songs: 3 passed', countLine('api', { passed: 30, failed: 0 })].join('\n');
    expect(addUp(['unit', 'api'], output)).toEqual({ passed: 42, failed: 1 });
  });

  it('counts a suite that never came to its end as failed', () => expect(addUp(['unit', 'web'], countLine('unit', { passed: 2, failed: 0 }))).toEqual({ passed: 2, failed: 1 }));

  it('counts skipped, broken and lucky tests as failed', () => {
    expect(countJest({ numPassedTests: 5, numFailedTests: 1, numPendingTests: 2, numTodoTests: 1, numRuntimeErrorTestSuites: 1 })).toEqual({ passed: 5, failed: 5 });
    expect(countPlaywright({ stats: { expected: 4, unexpected: 1, flaky: 1, skipped: 1 }, errors: [{}] })).toEqual({ passed: 4, failed: 4 });
  });
});
