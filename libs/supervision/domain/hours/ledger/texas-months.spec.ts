import { h } from '../facts/a-week.fixture';
import { LPC_ASSOCIATE, MHC_LP } from '../rules/texas-new-york';
import { plainTotals } from './plain-totals';
import { creditMonths, type LogMonth } from './texas-months';

const month = (direct: number, indirect: number, individual: number, group: number, signed = true): LogMonth => ({
  direct: h(direct), indirect: h(indirect), individual: h(individual), group: h(group), signed,
});
const months = (count: number, one: LogMonth): LogMonth[] => Array.from({ length: count }, () => one);
const texas = (all: LogMonth[]) => creditMonths(all, { rules: LPC_ASSOCIATE, perHour: 60 });
const codes = (all: LogMonth[]) => texas(all).findings.map(({ month: place, finding }) => [place, finding.code, finding.effect]);

describe('an associate in Texas', () => {
  it.each<[string, LogMonth[], [number, number, number, number, number | null, boolean], [number | null, string, string][]]>([
    ['a month', [month(60, 50, 3, 1)], [60, 110, 1, 4, 0.25, false], []],
    ['3 h of supervision', [month(60, 50, 2, 1)], [60, 110, 1, 3, 1 / 3, false], [[0, 'TX_MONTH_SUPERVISION_SHORT', 'flag']]],
    ['4 h less a minute', [month(60, 50, 239 / 60, 0)], [60, 110, 1, 239 / 60, 0, false], [[0, 'TX_MONTH_SUPERVISION_SHORT', 'flag']]],
    ['no direct hours owe none', [month(0, 50, 0, 0)], [0, 50, 1, 0, null, false], []],
    ['half in group', [month(60, 50, 2, 2)], [60, 110, 1, 4, 0.5, false], []],
    ['more than half in group', [month(60, 50, 1, 3)], [60, 110, 1, 4, 0.75, false], [[null, 'TX_GROUP_OVER_50', 'flag']]],
    ['17 months', months(17, month(100, 80, 2, 2)), [1700, 3060, 17, 68, 0.5, false], []],
    ['18 months', months(18, month(100, 80, 2, 2)), [1800, 3240, 18, 72, 0.5, true], []],
    ['18 months, too much of it in group', months(18, month(100, 80, 1.9, 2.1)), [1800, 3240, 18, 72, 0.525, false], [[null, 'TX_GROUP_OVER_50', 'flag']]],
    ['1,494 direct hours', months(18, month(83, 90, 4, 0)), [1494, 3114, 18, 72, 0, false], []],
    ['one month short of supervision', [...months(18, month(100, 80, 4, 0)), month(10, 0, 3, 0)], [1810, 3250, 19, 75, 0, false], [[18, 'TX_MONTH_SUPERVISION_SHORT', 'flag']]],
  ])('%s: %#', (_, all, [direct, total, count, supervision, share, eligible], expected) => {
    const found = texas(all);
    expect([found.direct, found.total, found.months, found.supervision, found.eligible]).toEqual([h(direct), h(total), count, h(supervision), eligible]);
    if (share === null) expect(found.groupShare).toBeNull();
    else expect(found.groupShare).toBeCloseTo(share, 12);
    expect(codes(all)).toEqual(expected);
  });

  it('an unsigned month is pending', () => {
    const { logged, pending, total, months: count } = texas([month(60, 50, 4, 0), month(60, 50, 0, 0, false)]);
    expect([logged, pending, total, count]).toEqual([h(220), h(110), h(110), 1]);
  });

  it('says what a month lacked', () => {
    expect(texas([month(60, 50, 2.5, 1)]).findings[0]?.finding).toMatchObject({
      why: '3 h 30 min of supervision in a month with counselling; 4 h is owed (22 TAC 681.92(e)).', saved: '30 min more of supervision in that month.', amount: 0,
    });
  });
});

describe('a limited permit in New York', () => {
  it.each([
    [1490, 1530, 3020, 10, false, ['DIRECT_SHORT']],
    [1500, 1500, 3000, 0, true, []],
    [1500, 1499, 2999, 0, false, []],
    [0, 0, 0, 1500, false, ['DIRECT_SHORT']],
  ])('%p h direct and %p h other', (direct, other, total, short, eligible, expected) => {
    const found = plainTotals({ direct: h(direct), other: h(other) }, { rules: MHC_LP, perHour: 60 });
    expect([found.total, found.directShort, found.eligible, found.findings.map(({ code }) => code)]).toEqual([h(total), h(short), eligible, expected]);
  });
});
