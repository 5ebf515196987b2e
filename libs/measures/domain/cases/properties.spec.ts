import fc from 'fast-check';
import { changeOf } from '../change/change';
import { discrepancies, pairState } from '../change/pair-state';
import type { MeasureDefinition } from '../definitions/definition';
import { MEASURES } from '../definitions/library';
import { scoreMeasure } from '../score/score-measure';

const answersOf = ({ items }: MeasureDefinition) => fc.tuple(...items.map(({ options }) => fc.option(fc.constantFrom(...options.map(({ value }) => value)), { freq: 8 })));
const totalOf = ({ scoring: { range } }: MeasureDefinition) => fc.integer({ min: range[0], max: range[1] });
const seriesOf = (definition: MeasureDefinition) =>
  fc.array(fc.record({ day: fc.integer({ min: 0, max: 200 }), exact: fc.option(totalOf(definition)) }), { maxLength: 8 }).map((all) =>
    all.map(({ day, exact }) => ({ on: new Date(Date.UTC(2026, 0, 1 + day)).toISOString().slice(0, 10), answered: exact !== null, exact })),
  );

describe.each(MEASURES.map((each) => [each.id, each] as const))('%s', (_, definition) => {
  const { scoring, items, missing } = definition;

  it('has totals within its range, whole where nothing is missing, and none where too much is', () => {
    fc.assert(
      fc.property(answersOf(definition), (answers) => {
        const { total, exact, prorated, answered } = scoreMeasure(definition, answers);
        const gaps = items.length - answered;
        const enough = gaps <= missing.atMost && missing.required.every((number) => answers[number - 1] !== null);
        expect([exact !== null, prorated]).toEqual([enough, enough && gaps > 0]);
        if (exact === null || total === null) return;
        expect(exact >= scoring.range[0] && exact <= scoring.range[1]).toBe(true);
        expect(Math.abs(total - exact)).toBeLessThanOrEqual(0.005 + 1e-9);
        if (gaps === 0) expect(exact).toBe(answers.reduce<number>((sum, each) => sum + (each ?? 0), 0));
      }),
    );
  });

  it('never falls into a better band or loses an alert by a worse answer', () => {
    fc.assert(
      fc.property(answersOf(definition), fc.nat(items.length - 1), (answers, at) => {
        const worst = (scoring.worse === 'higher' ? Math.max : Math.min)(...(items[at]?.options.map(({ value }) => value) ?? []));
        if (answers[at] === null) return;
        const [before, after] = [scoreMeasure(definition, answers), scoreMeasure(definition, answers.with(at, worst))];
        // The gap of a screen gives way to what was found beside it; all else stays.
        const gaps = definition.alerts.filter(({ when }) => when.kind === 'gap').map(({ name }) => name);
        expect(after.alerts).toEqual(expect.arrayContaining(before.alerts.filter((name) => !gaps.includes(name))));
        expect(after.alerts.length > 0 || before.alerts.length === 0).toBe(true);
        if (before.exact !== null && after.exact !== null) expect(scoring.worse === 'higher' ? after.exact >= before.exact - 1e-9 : after.exact <= before.exact + 1e-9).toBe(true);
      }),
    );
  });

  it('turns better into worse when the two totals change places, and recovers only when better', () => {
    fc.assert(
      fc.property(totalOf(definition), totalOf(definition), (pre, post) => {
        const [there, back] = [changeOf(definition, pre, post), changeOf(definition, post, pre)];
        expect(there === null).toBe(definition.change === null);
        if (!there || !back) return;
        const turned = { improved: 'deteriorated', deteriorated: 'improved', 'no reliable change': 'no reliable change' };
        expect(back.reliable).toBe(turned[there.reliable]);
        expect(there.change).toBe(0 - back.change);
        if (there.recovered) expect([there.reliable, back.recovered]).toEqual(['improved', false]);
      }),
    );
  });

  it('has one state of the pair and one distance, whoever is named first', () => {
    fc.assert(
      fc.property(seriesOf(definition), seriesOf(definition), (a, b) => {
        const [one, other] = [pairState(definition, { a, b }, '2026-12-01'), pairState(definition, { a: b, b: a }, '2026-12-01')];
        expect([one.state, one.course.a, one.course.b]).toEqual([other.state, other.course.b, other.course.a]);
        expect(discrepancies({ a, b }).every(({ points }) => points >= 0 && points <= scoring.range[1])).toBe(true);
      }),
    );
  });
});
