/** The line by which a suite says its count; kept with its output, so that a suite out of the cache is counted too. */
export function countLine(suite, { passed, failed }) {
  return `suite ${suite}: ${passed} passed, ${failed} failed`;
}

/** Adds up the counts of all wanted suites in what they printed; one without a count did not come to its end and has failed. */
export function addUp(wanted, output) {
  const counts = new Map([...output.matchAll(/^suite ([\w-]+): (\d+) passed, (\d+) failed$/gm)].map(([, suite, passed, failed]) => [suite, [Number(passed), Number(failed)]]));
  const each = wanted.map((suite) => counts.get(suite) ?? [0, 1]);
  const sum = (index) => each.reduce((total, count) => total + count[index], 0);
  return { passed: sum(0), failed: sum(1) };
}

/** Counts Jest's own report. A skipped test is a failed one: nothing here is switched off. */
export function countJest({ numPassedTests, numFailedTests, numPendingTests, numTodoTests, numRuntimeErrorTestSuites }) {
  return { passed: numPassedTests, failed: numFailedTests + numPendingTests + numTodoTests + numRuntimeErrorTestSuites };
}

/** Counts Playwright's own report; one that needed a second try has failed. */
export function countPlaywright({ stats, errors }) {
  return { passed: stats.expected, failed: stats.unexpected + stats.flaky + stats.skipped + errors.length };
}
