import { METRIC_IDS } from '../../dyads/minimums.data';
import { FEELINGS } from '../../definitions/definition';
import { coupleMetrics, OFF_UNDER_HOLD } from './couple-metrics';
import { METRIC_KEYS, type MetricGroup, type MetricKey, type MetricPart } from './metric-shapes';

const SEATS = { a: 'ana', b: 'ben' };
const feelings = (...ratings: number[]) => Object.fromEntries(FEELINGS.map((feeling, index) => [feeling, ratings[index] ?? null])) as MetricPart['feelings'];
/** Numbers that go up and down, never both the same way. */
const wave = (index: number, by: number) => [3, 6, 4, 8, 5, 2, 7, 5, 6, 3][(index * by) % 10] ?? 0;

function part(partnerId: string, index: number, rest: Partial<MetricPart> = {}): MetricPart {
  const on = new Date(Date.UTC(2026, 0, 5 + 7 * index)).toISOString().slice(0, 10);
  return {
    partnerId, occasionId: `o${String(index).padStart(3, '0')}`, on, exercise: 'E4', inRoom: false, state: 'finished', counts: true, before: null, after: null, heard: null, heardGuess: null,
    feelings: null, guessed: null, ...rest,
  };
}

/** So many weeks in which both give everything. */
const weeks = (count: number): MetricPart[] =>
  Array.from({ length: count }, (_, index) => [
    part('ana', index, full(index, 3, 7)),
    part('ben', index, full(index, 7, 3)),
  ]).flat();

function full(index: number, own: number, other: number): Partial<MetricPart> {
  const told = (by: number) => feelings(wave(index, by), wave(index + 1, by), wave(index + 2, by), wave(index + 3, by), wave(index + 4, by), wave(index + 5, by));
  return { before: wave(index, own), after: wave(index + 1, own) - 2, heard: wave(index + 2, own), heardGuess: wave(index + 3, other), feelings: told(own), guessed: told(other) };
}

const of = (parts: MetricPart[], held = false) => coupleMetrics({ seats: SEATS, parts, held });
const group = (key: MetricKey, groups: MetricGroup[]) => groups.find((each) => each.key === key) as MetricGroup;
const shown = (groups: MetricGroup[]) => groups.filter(({ lines }) => lines.some(({ values }) => values !== null)).map(({ key }) => key);

describe('coupleMetrics', () => {
  it('steps in a trend of guesses from one occasion with a guess to the next', () => {
    const near = (index: number) => part('ana', index, { feelings: feelings(5, 5, 5, 5, 5, 5), guessed: feelings(...Array(6).fill(5 - index / 4)) });
    const told = (index: number) => part('ben', index, { feelings: feelings(5, 5, 5, 5, 5, 5) });
    const dense = [0, 1, 2, 3, 4, 5].flatMap((index) => [near(index), told(index)]);
    const between = Array.from({ length: 6 }, (_, index) => part('ana', index + 10, { before: 5, after: 4 }));
    const slope = (parts: MetricPart[]) => group('accuracy-trend', of(parts)).lines[0]?.values?.['slope'];
    expect(slope(dense)).toBeCloseTo(-2.5);
    const spread = dense.map((each) => ({ ...each, on: each.on.replace('2026', '2025') }));
    expect(slope([...spread.slice(0, 6), ...between.map((each) => ({ ...each, on: '2025-01-20' })), ...spread.slice(6)])).toBeCloseTo(-2.5);
  });

  it('counts a trend in occasions of the two: one that only the other has keeps its place', () => {
    const hers = [0, 2, 4, 6, 8, 10].map((index) => part('ana', index, { before: 5, after: 5 - index / 2 }));
    const his = Array.from({ length: 11 }, (_, index) => part('ben', index, { before: 6, after: 4 }));
    const slopes = group('settling-trend', of([...hers, ...his])).lines.map(({ values }) => values?.['slope']);
    expect(slopes).toEqual([0.5, 0]);
  });

  it('has every metric, in the order of the page', () => {
    expect(of([]).map(({ key }) => key)).toEqual([...METRIC_KEYS]);
    expect([...new Set(of([]).map(({ metric }) => metric))].sort()).toEqual([...METRIC_IDS]);
  });

  // What becomes visible with so many weeks, and not one week before. Guesses and reports are six feelings a week.
  it.each<[number, MetricKey[]]>([
    [1, ['agreement', 'adherence', 'breadth']],
    [4, []],
    [5, ['settling', 'heard-gap', 'accuracy', 'likeness']],
    [6, ['settling-trend', 'accuracy-trend']],
    [10, ['truth-and-bias']],
    [12, ['moving-together']],
    [21, ['carrying-over']],
  ])('with %i weeks there is more: %j', (count, more) => {
    const [now, before] = [shown(of(weeks(count))), shown(of(weeks(count - 1)))];
    expect(now.filter((key) => !before.includes(key))).toEqual(more);
  });

  it.each([0, 1, 4, 9, 11, 20, 30])('with %i weeks each line has its values or its reason, and what is shown its caveat', (count) => {
    for (const { key, lines, points, caveat } of of(weeks(count))) {
      for (const { values, reason } of lines) expect({ key, both: [values === null, reason === null] }).toEqual({ key, both: [reason !== null, values !== null] });
      expect({ key, caveat: caveat !== null }).toEqual({ key, caveat: points.length > 0 || lines.some(({ values }) => values !== null) });
    }
  });

  it('says what is wanted', () => {
    const four = of(weeks(4));
    expect(group('settling', four).lines).toEqual(['a', 'b'].map((seat) => ({ of: seat, about: null, n: 4, values: null, reason: 'Needs 5 occasions, 4 so far.' })));
    expect(group('truth-and-bias', four).lines.map(({ reason }) => reason)).toEqual(Array(14).fill('Needs 10 occasions, 4 so far.'));
    expect(group('carrying-over', four).lines[0]?.reason).toBe('Needs 20 pairs in a row, 3 so far.');
    expect(group('moving-together', four).lines[0]?.reason).toBe('Needs 12 occasions, 4 so far.');
  });

  it('has settling by occasion with its pattern, from the first one, and never an average of the two', () => {
    const groups = of([part('ana', 0, { before: 8, after: 3 }), part('ben', 0, { before: 3, after: 5 }), part('ana', 1, { before: 2, after: 1 })]);
    expect(group('settling', groups).points).toEqual([
      { on: '2026-01-05', exercise: 'E4', inRoom: false, a: 5, b: -2, settled: { pattern: 'transfer', nearer: 3, low: { a: false, b: false } } },
      { on: '2026-01-12', exercise: 'E4', inRoom: false, a: 1, b: null, settled: { pattern: null, nearer: null, low: { a: true, b: false } } },
    ]);
    expect(group('settling', groups).lines.map((line) => line.of)).toEqual(['a', 'b']);
  });

  it('has the guess beside what the other told, a line for each who guesses', () => {
    const parts = [0, 1, 2, 3, 4].flatMap((index) => [
      part('ana', index, { heard: 6, heardGuess: 9, feelings: feelings(6, 5, 2, 1, 3, 4), guessed: null }),
      part('ben', index, { heard: 8, heardGuess: 5, feelings: null, guessed: feelings(5, 3, 4, 1, 3, 5) }),
    ]);
    const groups = of(parts);
    expect(group('heard-gap', groups).lines.map(({ values }) => values)).toEqual([{ average: 1 }, { average: -1 }]);
    expect(group('accuracy', groups).lines[1]?.values).toEqual({ accuracy: 90, bias: 0 });
    expect(group('accuracy', groups).lines[0]).toMatchObject({ of: 'a', n: 0, values: null });
    expect(group('likeness', groups).lines[1]?.values).toEqual({ profile: expect.closeTo(0.6697, 4), distinctive: null });
    expect(group('agreement', groups).lines[1]?.values).toEqual({ icc: expect.closeTo(0.6552, 4), ccc: expect.closeTo(0.6552, 4) });
  });

  it('splits a guess into what the other told and what the guesser felt', () => {
    const [T, S, P] = [[4, 6, 3, 7, 5, 2, 6, 4, 8, 5], [3, 5, 3, 6, 6, 2, 4, 5, 7, 4], [3, 5, 3, 5, 6, 2, 5, 4, 6, 4]];
    const parts = T.flatMap((told, index) => [part('ana', index, { heard: S[index] ?? null, heardGuess: P[index] ?? null }), part('ben', index, { heard: told })]);
    const line = group('truth-and-bias', of(parts)).lines.find((each) => each.of === 'a' && each.about === 'heard');
    expect(line?.values).toEqual({ b0: expect.closeTo(-0.7, 4), t: expect.closeTo(0.2225, 4), s: expect.closeTo(0.5602, 4) });
  });

  it('leaves out what is still being done, and a gap too long to follow', () => {
    const parts = weeks(21).map((each) => (each.occasionId === 'o010' && each.partnerId === 'ana' ? { ...each, state: 'in-progress' as const } : each));
    expect(group('moving-together', of(parts)).lines[0]?.n).toBe(20);
    expect(group('carrying-over', of(parts)).lines[0]?.n).toBe(18);
    const late = weeks(21).map((each) => (each.occasionId >= 'o010' ? { ...each, on: `2027${each.on.slice(4)}` } : each));
    expect(group('carrying-over', of(late)).lines[0]).toMatchObject({ n: 19, values: null });
  });

  it('counts windows that are over, and no feeling as a 0', () => {
    const groups = of([
      part('ana', 0, { feelings: feelings(5, 2, 3) }), part('ben', 0, { state: 'not-opened' }),
      part('ana', 1, { counts: false }), part('ben', 1, { counts: false }),
      part('ana', 2, { state: 'stopped' }), part('ben', 2),
    ]);
    expect(group('adherence', groups).lines.map(({ of: whose, n, values }) => [whose, n, values?.['share']])).toEqual([['a', 2, 0.5], ['b', 2, 0.5], ['joint', 2, 0]]);
    expect(group('breadth', groups).lines).toEqual([
      { of: 'a', about: null, n: 1, values: { felt: 2, hard: 1 }, reason: null },
      { of: 'b', about: null, n: 0, values: null, reason: 'Nothing was given.' },
    ]);
  });

  it('says nothing of guesses while a hold is open', () => {
    const groups = of(weeks(30), true);
    expect(groups.filter(({ off }) => off !== null).map(({ key }) => key)).toEqual([...OFF_UNDER_HOLD]);
    expect(groups.filter(({ off }) => off !== null).every(({ lines, points, caveat }) => !lines.length && !points.length && caveat === null)).toBe(true);
    expect(shown(groups)).toEqual(METRIC_KEYS.filter((key) => !OFF_UNDER_HOLD.includes(key)));
  });

  it('changes with the places of the partners their lines and nothing else', () => {
    const swapped = coupleMetrics({ seats: { a: 'ben', b: 'ana' }, parts: weeks(30), held: false });
    const other = { a: 'b', b: 'a', joint: 'joint' } as const;
    const back = swapped.map((each) => ({
      ...each,
      lines: each.lines.map((line) => ({ ...line, of: other[line.of] })).sort(byWhom),
      points: each.points.map((point) => ({ ...point, a: point.b, b: point.a, ...(point.settled ? { settled: { ...point.settled, low: { a: point.settled.low.b, b: point.settled.low.a } } } : {}) })),
    }));
    expect(back).toEqual(of(weeks(30)).map((each) => ({ ...each, lines: [...each.lines].sort(byWhom) })));
  });
});

const byWhom = (one: { of: string; about: string | null }, two: { of: string; about: string | null }) => `${one.of} ${one.about}`.localeCompare(`${two.of} ${two.about}`);
