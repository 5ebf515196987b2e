import { ELSEWHERE } from './elsewhere.data';
import { measureOf, MEASURES } from './library';

describe.each(MEASURES.map((each) => [each.id, each] as const))('%s', (_, definition) => {
  const { items, scoring, missing, bands, alerts, findings, change, languages, unscored } = definition;

  it('is numbered in order, and each item has answers of different value', () => {
    expect([...items, ...unscored].map(({ number }) => number)).toEqual([...items, ...unscored].map((__, index) => index + 1));
    for (const { options } of [...items, ...unscored]) expect(new Set(options.map(({ value }) => value)).size).toBe(options.length);
  });

  it('has the range that its answers give', () => {
    const ends = items.map(({ options }) => options.map(({ value }) => value));
    expect(scoring.range).toEqual([ends.reduce((sum, values) => sum + Math.min(...values), 0), ends.reduce((sum, values) => sum + Math.max(...values), 0)]);
  });

  it('has bands in order from the lowest total, and rules that name items it has', () => {
    if (bands.length > 0) expect(bands[0]?.from).toBe(scoring.range[0]);
    expect([...bands].sort((one, other) => one.from - other.from)).toEqual(bands);
    const named = [...missing.required, ...missing.apart, ...findings.flatMap(({ any }) => any.flat().flatMap((clause) => clause.items)), ...alerts.flatMap(({ when }) => ('item' in when ? [when.item] : []))];
    expect(named.filter((number) => !items.some((item) => item.number === number))).toEqual([]);
    expect(new Set(alerts.map(({ name }) => name)).size).toBe(alerts.length);
  });

  it('cites its sources, credits its authors, and rounds its threshold up from what it cites', () => {
    expect([definition.licence.credit, definition.licence.evidence.source, definition.wording.source, missing.evidence.source].filter((each) => each === '')).toEqual([]);
    if (change?.rci) expect(change.threshold).toBe(Math.ceil(change.rci));
    if (change?.provisional) expect(change.evidence.source).toMatch(/provisional/);
  });

  it('says every text in each of its languages, and why it has no other', () => {
    const texts = [...items, ...unscored].flatMap(({ text, heading, ends, options }) => [text, heading, ends?.left, ends?.right, ...options.map(({ label }) => label)]);
    for (const language of languages) expect(texts.filter((each) => each !== undefined && !each[language])).toEqual([]);
    expect(definition.languageNote).not.toBe('');
  });

  it('is plain data', () => expect(JSON.parse(JSON.stringify(definition))).toEqual(definition));
});

it('finds a measure by its name, at its newest version or at one', () => {
  expect([measureOf('PHQ-9')?.version, measureOf('PHQ-9', 1)?.id, measureOf('PHQ-9', 2), measureOf('phq-9'), measureOf('ORS')]).toEqual([1, 'PHQ-9', undefined, undefined, undefined]);
});

it('shows the first option of the pairs of the CSI where the authors do', () => {
  const leftmost = measureOf('CSI-16')?.items.slice(10).map(({ options }) => options[0]?.value);
  expect(leftmost).toEqual([5, 0, 5, 5, 0, 5]);
});

it('ships nothing that it says does not ship', () => expect(ELSEWHERE.filter(({ id }) => measureOf(id))).toEqual([]));
