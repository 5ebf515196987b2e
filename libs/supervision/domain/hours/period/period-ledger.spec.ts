import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { addDays, addMonths } from '@attune/util';
import { drawLedger } from '../drawn/draw-ledger';
import { type DrawnFacts } from '../drawn/reckoning';
import { drawnFor, metOn, sumOn } from './drawn.fixture';

interface Month { direct: number; indirect: number; sup_individual: number; sup_group: number; repeat?: number }
interface Case {
  id: string;
  jurisdiction: string;
  months?: Month[];
  input?: { direct: number; other: number };
  expected: Record<string, number | boolean>;
  violations: string[];
}

const { cases } = JSON.parse(readFileSync(join(__dirname, '../../../../../test/fixtures/hours-cases.json'), 'utf8')) as { cases: Case[] };
const ledger = (facts: DrawnFacts, today = '2026-11-28') => drawLedger(facts, today, (text) => text);
const has = (view: ReturnType<typeof ledger>, of: string) => view.totals?.requirements.find((each) => each.of === of)?.has;

/** A month's hours in the week of its 10th. */
function texan({ direct, indirect, sup_individual, sup_group }: Month, first: string) {
  const on = addDays(first, 9);
  return {
    sums: [sumOn(on, on, 'individual', direct), sumOn(on, on, 'notes', indirect)],
    meetings: [...(sup_individual ? [metOn(on, on, 'individual', sup_individual)] : []), ...(sup_group ? [metOn(on, on, 'group', sup_group)] : [])],
  };
}
const months = (all: Month[]) => all.flatMap((month) => Array.from({ length: month.repeat ?? 1 }, () => month)).map((month, index) => texan(month, addMonths('2025-01-01', index)));
const factsOf = (all: Month[], signed?: (weekStart: string) => boolean) => drawnFor('LPC_ASSOCIATE', months(all).flatMap(({ sums }) => sums), months(all).flatMap(({ meetings }) => meetings), signed);

describe('the worked cases of other states, by the way of the product', () => {
  it.each(cases.filter(({ jurisdiction }) => jurisdiction === 'TX').map((each) => [each.id, each] as const))('%s', (_, { months: given = [], expected, violations }) => {
    const view = ledger(factsOf(given));
    const met = (view.months ?? []).map(({ supervision }) => supervision);
    const [individual, group] = [met.reduce((sum, each) => sum + each.individual, 0), met.reduce((sum, each) => sum + each.group, 0)];
    expect({
      direct: (view.totals?.direct ?? 0) / 60, total: (view.totals?.total ?? 0) / 60, months: has(view, 'months'), supervision: (individual + group) / 60,
      group_share: Number((group / (individual + group)).toFixed(4)), eligible: view.totals?.eligible,
    }).toEqual(expected);
    expect([...new Set([...(view.months ?? []), ...(view.totals ? [view.totals] : [])].flatMap(({ findings }) => findings.map(({ code }) => code)))]).toEqual(violations);
    expect(view.totals?.logged).toBe(view.totals?.total);
  });

  it.each(cases.filter(({ jurisdiction }) => jurisdiction === 'NY').map((each) => [each.id, each] as const))('%s', (_, { input = { direct: 0, other: 0 }, expected }) => {
    const week = '2026-03-01';
    const { totals, strict, months: none } = ledger(drawnFor('MHC_LP', [sumOn(week, week, 'individual', input.direct), sumOn(week, week, 'notes', input.other)], []));
    const short = totals?.requirements.find(({ of }) => of === 'direct')?.short ?? 0;
    expect({ direct: (totals?.direct ?? 0) / 60, total: (totals?.total ?? 0) / 60, eligible: totals?.eligible, direct_short: short / 60 }).toEqual(expected);
    expect([strict, none]).toEqual([null, null]);
  });

  it('are there', () => expect(cases.filter(({ jurisdiction }) => jurisdiction !== 'CA').map(({ id }) => id)).toEqual(['TX01', 'TX02', 'TX04', 'NY01']));
});

const MONTH: Month = { direct: 60, indirect: 50, sup_individual: 3, sup_group: 1 };

describe('a month', () => {
  it('waits until all its weeks are signed, says how many are not, and adds up to the minute', () => {
    const view = ledger(factsOf([MONTH, MONTH], (weekStart) => weekStart < '2025-02-01'));
    expect(view.months?.map(({ month, logged, pending, credited, unsignedWeeks }) => [month, logged, pending, credited, unsignedWeeks])).toEqual([['2025-02', 6600, 6600, 0, 1], ['2025-01', 6600, 0, 6600, 0]]);
    expect(view.months?.[0]?.findings).toMatchObject([{ effect: 'pending', rule: 'TX-SIGN', law: 'Practice policy', why: '1 week of this month is not signed yet.' }]);
    expect(view.totals).toMatchObject({ logged: 13_200, pending: 6600, total: 6600 });
  });

  it('counts once it is over, though its weeks so far are signed', () => {
    expect(ledger(factsOf([MONTH]), '2025-01-31').months?.[0]).toMatchObject({ credited: 0, findings: [{ why: 'This month is not over yet.', saved: null }] });
    expect(ledger(factsOf([MONTH]), '2025-02-01').months?.[0]).toMatchObject({ credited: 6600, findings: [] });
  });

  it('has its own part of a week that reaches into two, and waits for that week’s signature', () => {
    const week = '2025-03-30';
    const sums = [sumOn('2025-03-09', '2025-03-10', 'individual', 20), sumOn(week, '2025-03-31', 'individual', 5), sumOn(week, '2025-04-01', 'individual', 7)];
    const meetings = [metOn('2025-03-09', '2025-03-10', 'individual', 3), metOn(week, '2025-03-31', 'triadic', 1), metOn(week, '2025-04-02', 'individual', 4)];
    const credited = (facts: DrawnFacts) => ledger(facts).months?.map(({ month, credited: counts, supervision }) => [month, counts / 60, supervision.individual / 60]);
    expect(credited(drawnFor('LPC_ASSOCIATE', sums, meetings))).toEqual([['2025-04', 7, 4], ['2025-03', 25, 4]]);
    expect(credited(drawnFor('LPC_ASSOCIATE', sums, meetings, (weekStart) => weekStart < week))).toEqual([['2025-04', 0, 4], ['2025-03', 0, 4]]);
  });

  it('is told apart in a week signed under rules by the week, while its hours are still those that are drawn', () => {
    const week = '2025-03-30';
    const [march, april] = [sumOn(week, '2025-03-31', 'individual', 5), sumOn(week, '2025-04-01', 'individual', 7)];
    const meetings = [metOn(week, '2025-03-31', 'individual', 1), metOn(week, '2025-04-02', 'group', 2)];
    const { signatures } = drawnFor('APCC', [march, april], meetings);
    const months = (sums: DrawnFacts['sums']) => ledger({ ...drawnFor('LPC_ASSOCIATE', sums, meetings), signatures }).months?.map((each) => [each.month, each.direct / 60, each.supervision.individual / 60, each.supervision.group / 60]);
    expect(months([march, april])).toEqual([['2025-04', 7, 0, 2], ['2025-03', 5, 1, 0]]);
    expect(months([march, { ...april, minutes: 60 }])).toEqual([['2025-03', 12, 1, 2]]);
  });

  it('with too little supervision keeps its hours and is marked, with what would have saved it', () => {
    const [month] = ledger(factsOf([{ ...MONTH, sup_individual: 2 }])).months ?? [];
    expect(month).toMatchObject({ credited: 6600, findings: [{ effect: 'flag', rule: 'TX-4H', law: '22 TAC 681.92(e)', saved: '1 h more of supervision in that month.' }] });
  });

  it('half and more of it in group is told of all months together', () => {
    expect(ledger(factsOf([{ ...MONTH, sup_individual: 1, sup_group: 3 }])).totals?.findings).toMatchObject([{ rule: 'TX-50G', effect: 'flag' }]);
  });
});

describe('what else the ledger says', () => {
  it('names the board, the registration and its end', () => {
    const view = ledger(factsOf([MONTH]));
    expect(view.credential).toMatchObject({ code: 'LPC_ASSOCIATE', number: '77', period: 'month', board: expect.stringContaining('Texas') });
    expect(view.deadlines.map(({ kind, due }) => [kind, due])).toEqual([['registration', '2029-06-01']]);
  });

  it('warns in the last fortnight of a month in which too little supervision is booked', () => {
    const facts = drawnFor('LPC_ASSOCIATE', [sumOn('2026-11-08', '2026-11-10', 'individual', 12)], [metOn('2026-11-08', '2026-11-10', 'individual', 1)]);
    const words = (today: string, more: Partial<DrawnFacts> = {}) => ledger({ ...facts, ...more }, today).warnings.map((each) => [each.words, each.remedy]);
    expect(words('2026-11-16')).toEqual([]);
    expect(words('2026-11-17')).toEqual([['1 h of supervision held and booked this month; 4 h is owed in a month with counselling.', '3 h more of supervision before the month is over.']]);
    expect(words('2026-11-28', { meetings: [...facts.meetings, { ...metOn('2026-11-29', '2026-11-30', 'group', 3), signed: false, over: false }] })).toEqual([]);
    expect(words('2026-12-20')).toEqual([]);
  });

  it('counts supervision among the hours in New York, where the rule names it, and unsigned weeks as pending', () => {
    const weeks = ['2026-03-01', '2026-03-08'];
    const facts = drawnFor('MHC_LP', weeks.map((week) => sumOn(week, week, 'individual', 10)), weeks.map((week) => metOn(week, week, 'individual', 1)), (week) => week === weeks[0]);
    expect(ledger(facts).totals).toMatchObject({ logged: 22 * 60, pending: 11 * 60, total: 11 * 60, direct: 600 });
    expect(ledger(facts).weeks.map(({ weekStart, credited, findings }) => [weekStart, credited.direct, findings.map(({ effect, rule }) => [effect, rule])])).toEqual([
      ['2026-03-08', 0, [['pending', 'NY-SIGN']]], ['2026-03-01', 600, []],
    ]);
  });

  it('looks ahead at the pace of signed weeks, months among what is to come', () => {
    const weeks = Array.from({ length: 12 }, (_, index) => addDays('2026-08-02', index * 7));
    const sums = weeks.flatMap((week) => [sumOn(week, addDays(week, 1), 'individual', 20), sumOn(week, addDays(week, 1), 'notes', 20)]);
    const meetings = weeks.map((week) => metOn(week, addDays(week, 1), 'individual', 2));
    expect(ledger(drawnFor('LPC_ASSOCIATE', sums, meetings), '2026-11-02').forecast).toMatchObject({ ok: true, pace: { direct: 1200, nonclinical: 1200 }, date: expect.stringMatching(/^2028-/) });
    expect(ledger(drawnFor('MHC_LP', sums, meetings), '2026-11-02').forecast).toMatchObject({ ok: true, pace: { nonclinical: 22 * 60 } });
  });
});
