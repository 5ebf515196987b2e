import { stripVTControlCharacters } from 'node:util';

/** What failed, a line each: printed by its suite and again at the end of everything, where a log that was cut still has it. */
export function failureLine(suite, { where, why }) {
  return `failed in ${suite}: ${[where, ...linesOf(why)].join(' | ')}`;
}

/** All such lines in what the suites printed. @returns in their order */
export function failureLines(output) {
  return output.match(/^failed in [\w-]+: .*$/gm) ?? [];
}

/** What failed by Jest's own report: tests, and files that could not be run. A skipped test has no reason. */
export function failuresOfJest({ testResults }) {
  return testResults.flatMap(({ name, message, assertionResults }) => {
    const tests = assertionResults.filter(({ status }) => status !== 'passed');
    return tests.length === 0 && message ? [{ where: name, why: message }] : tests.map((test) => ({ where: `${name}: ${test.fullName}`, why: test.failureMessages[0] ?? test.status }));
  });
}

/** What failed by Playwright's own report: stories, with the step that broke, and what kept them from being run. */
export function failuresOfPlaywright({ suites, errors }) {
  const stories = suites.flatMap(specsOf).filter(({ ok, tests }) => !ok || tests.some(({ status }) => status !== 'expected'));
  return [...stories.map(({ file, title, tests }) => ({ where: `${file}: ${title}`, why: reasonOf(tests) })), ...errors.map(({ message, value }) => ({ where: 'before any story', why: message ?? value ?? '' }))];
}

const specsOf = ({ specs = [], suites = [] }) => [...specs, ...suites.flatMap(specsOf)];

function reasonOf(tests) {
  const result = tests.flatMap(({ results }) => results).find(({ errors }) => errors.length > 0);
  if (!result) return 'skipped';
  const { location, message = '' } = result.errors[0];
  return location ? `line ${location.line}\n${message}` : message;
}

/** The first lines that say something: enough to know the place, without the whole trace. */
function linesOf(message) {
  const lines = stripVTControlCharacters(message).split('\n').map((line) => line.trim());
  return lines.filter((line) => line !== '' && !line.startsWith('at ')).slice(0, 6);
}
