import { alone, basis, h, inGroup, setting, week } from '../facts/a-week.fixture';
import { type Basis, type LogWeek, type SettingWeek } from '../facts/log-week';
import { AMFT, APCC, ASW } from '../rules/california-sets';
import { hoursLedger } from './hours-ledger';
import { shortOf } from './requirements';

const weeks = (count: number, one: SettingWeek, more: Partial<LogWeek> = {}): LogWeek[] => Array.from({ length: count }, () => week([one], more));
const totals = (all: LogWeek[], more: Partial<Basis> = {}) => hoursLedger(all, basis(more)).totals;
/** What is short, in hours or weeks. */
const shorts = (all: LogWeek[], more: Partial<Basis> = {}) =>
  Object.fromEntries(totals(all, more).requirements.filter(({ short }) => short > 0).map(({ of, short, unit }) => [of, unit === 'hours' ? short / 60 : short]));

// Two units throughout, so that only what a case is about is short.
const counselling = (direct: number, notes: number, couples = 0) => setting(0, notes, [alone(2)], { direct: { individual: h(direct - couples), couple_family_child: h(couples) } });
const social = (clinical: number, psychotherapy: number, meetings = [alone(2)], licence = 'LCSW') =>
  setting(0, 7, meetings, { direct: { clinical: h(clinical) }, psychotherapy: h(psychotherapy), licence });

describe('eligible means that every minimum is shown to be met', () => {
  it.each<[string, Basis['rules'], LogWeek[], Record<string, number>]>([
    ['a counsellor with all', APCC, weeks(104, counselling(18, 9)), {}],
    ['103 weeks', APCC, weeks(103, counselling(18, 10)), { weeks: 1 }],
    ['1,664 direct hours', APCC, weeks(104, counselling(16, 12)), { total: 86, direct: 86 }],
    ['2,912 hours', APCC, weeks(104, counselling(17, 9)), { total: 88 }],
    ['51 weeks of individual supervision', APCC, [...weeks(51, counselling(18, 9)), ...weeks(53, setting(18, 9, [inGroup(4)]))], { individualWeeks: 1 }],
    ['a family therapist with all', AMFT, weeks(104, counselling(18, 9, 5)), {}],
    ['416 hours with couples, families and children', AMFT, weeks(104, counselling(18, 9, 4)), { couples: 84 }],
    ['1,612 hours after the degree', AMFT, [...weeks(60, counselling(18, 9, 9), { preDegree: true }), ...weeks(56, counselling(18, 9, 9))], { total: 86, postDegree: 76 }],
    ['a social worker with all', ASW, weeks(104, social(20, 10)), {}],
    ['728 hours of psychotherapy', ASW, weeks(104, social(20, 7)), { psychotherapy: 22 }],
    ['nobody known to be an LCSW', ASW, weeks(104, social(20, 10, [alone(2)], 'LMFT')), { sameLicence: 1700, sameLicenceIndividualWeeks: 13 }],
    ['an LCSW in groups only, another alone', ASW, [...weeks(60, social(20, 10, [inGroup(4)])), ...weeks(60, social(20, 10, [alone(2)], 'LMFT'))], { sameLicenceIndividualWeeks: 13 }],
  ])('%s: %#', (_, rules, all, expected) => {
    expect(shorts(all, { rules })).toEqual(expected);
    expect(totals(all, { rules }).eligible).toBe(Object.keys(expected).length === 0);
  });

  it('of nothing everything is short', () => {
    const { requirements, eligible, logged } = totals([]);
    expect([shortOf(requirements, 'total'), shortOf(requirements, 'weeks'), shortOf(requirements, 'couples'), eligible, logged]).toEqual([h(3000), 104, 0, false, 0]);
    expect(requirements[0]).toEqual({ of: 'total', label: 'Supervised hours in all', rule: 'CA-TOTAL', code: 'CA-TOTAL_SHORT', law: 'BPC 4999.46', unit: 'hours', least: h(3000), has: 0, short: h(3000) });
  });
});

describe('limits over all weeks', () => {
  it('non-clinical work, supervision among it', () => {
    const found = totals(weeks(104, counselling(17, 11)));
    expect([found.direct, found.nonclinical, found.nonclinicalExcess, found.total]).toEqual([1768, 1250, 102, 3018].map(h));
    expect(found.findings[0]?.why).toBe('1352 h of work that is not direct, supervision among it; 1250 h is the most that counts.');
  });

  it('1,000 hours for social workers, and no more than those under the licence', () => {
    const found = totals(weeks(120, social(20, 10)), { rules: ASW });
    expect([found.nonclinical, found.nonclinicalExcess, found.total, found.sameLicence]).toEqual([1000, 80, 3400, 3400].map(h));
  });

  it('before a family therapist’s degree: 750 h of counselling and supervision, 1,300 h in all', () => {
    const found = totals(weeks(60, counselling(12, 13, 11), { preDegree: true }), { rules: AMFT });
    expect([found.direct, found.nonclinical, found.total, found.couples]).toEqual([720, 580, 1300, 660].map(h));
    expect(found.findings.map(({ code, amount }) => [code, amount])).toEqual([['PRE_DEGREE_CONTACT_CAP', h(90)], ['PRE_DEGREE_CAP', h(230)], ['TRAINEE_UNITS_SHORT', 0]]);
    expect(found.logged).toBe(found.total + h(90) + h(230));
    expect(totals(weeks(60, counselling(18, 9, 18), { preDegree: true }), { rules: AMFT })).toMatchObject({ direct: h(750), couples: h(750) });
    expect(totals(weeks(60, counselling(12, 13), { preDegree: true })).findings).toEqual([]);
  });
});

it('the three numbers: logged, pending, credited', () => {
  const all = [...weeks(1, counselling(8, 2)), ...weeks(1, counselling(8, 2), { signed: false }), ...weeks(1, setting(6, 2, []))];
  const { logged, pending, total } = totals(all);
  expect([logged, pending, total]).toEqual([32, 12, 12].map(h));
});
