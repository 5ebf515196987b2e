import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { evaluateHours } from './evaluate-hours';

interface Case {
  id: string;
  title: string;
  expected: Record<string, unknown>;
  expected_exclude_week?: Record<string, unknown>;
  violations: string[];
}

const { cases } = JSON.parse(readFileSync(join(__dirname, '../../../../../test/fixtures/hours-cases.json'), 'utf8')) as { cases: Case[] };

describe('the worked cases', () => {
  it('are there', () => expect(cases.length).toBeGreaterThanOrEqual(31));

  it.each(cases.map((each) => [each.id, each.title, each] as const))('%s: %s', (_, __, each) => {
    const result = evaluateHours(each);
    expect(result.id).toBe(each.id);
    expect(result.credited).toMatchObject(each.expected);
    expect(result.violations.toSorted()).toEqual(each.violations.toSorted());
    if (each.expected_exclude_week) expect(result.credited_exclude_week).toMatchObject(each.expected_exclude_week);
  });
});
