import { alone, basis, h, inGroup, meeting, setting, week } from '../facts/a-week.fixture';
import { type Basis, type LogWeek } from '../facts/log-week';
import { ASW } from '../rules/california-sets';
import { DEFAULT_POLICY, type HoursPolicy } from '../rules/policy';
import { creditWeek } from './credit-week';

const policy = (more: Partial<HoursPolicy>): Partial<Basis> => ({ policy: { ...DEFAULT_POLICY, ...more } });
const codes = (logged: LogWeek, more: Partial<Basis> = {}) => creditWeek(logged, basis(more)).findings.map(({ code }) => code);

describe('what ends a week', () => {
  const ordinary = setting(8, 2, [alone(), alone(1, { modality: 'phone' })]);

  it('unsigned: all that was logged is pending, and nothing else is told', () => {
    const { pending, credited, counts, findings } = creditWeek(week([ordinary], { signed: false }), basis());
    expect([pending, credited, counts.week]).toEqual([{ direct: h(8), supervision: h(2), other: h(2) }, { direct: 0, supervision: 0, other: 0 }, false]);
    expect(findings.map(({ effect, code, amount, saved }) => [effect, code, amount, saved])).toEqual([['pending', 'NOT_SIGNED', h(12), 'The supervisor’s signature.']]);
  });

  it.each([
    ['2020-11-22', ['OUTSIDE_SIX_YEARS']],
    ['2020-11-23', ['PHONE_NOT_COUNTED:PP']],
  ])('a week of %s, with an application of 2026-11-23', (weekStart, expected) => {
    expect(codes(week([ordinary], { weekStart }), { applicationReceived: '2026-11-23' })).toEqual(expected);
  });

  it('too old comes before unsigned: a signature would not save it', () => {
    const { pending, findings } = creditWeek(week([ordinary], { weekStart: '2020-11-15', signed: false }), basis({ applicationReceived: '2026-11-23' }));
    expect([pending.direct, findings.map(({ code }) => code)]).toEqual([0, ['OUTSIDE_SIX_YEARS']]);
    expect(findings[0]?.saved).toBe('An application that the board received by 2026-11-15.');
  });

  it('a week across the border may be shown by the day', () => {
    const [found] = creditWeek(week([ordinary], { weekStart: '2020-11-22' }), basis({ applicationReceived: '2026-11-23' })).findings;
    expect(found?.saved).toBe('Proof by the day: from 2020-11-23 on the days may count.');
  });

  it('six years before the 29 February of a leap year is the 28th', () => {
    expect(codes(week([], { weekStart: '2022-02-27' }), { applicationReceived: '2028-02-29' })).toEqual(['OUTSIDE_SIX_YEARS']);
    expect(codes(week([], { weekStart: '2022-02-28' }), { applicationReceived: '2028-02-29' })).toEqual([]);
  });
});

describe('six hours of supervision over all settings', () => {
  it.each([
    [3, 3, h(6), []],
    [4, 3, h(6), ['SUPERVISION_CAP_6']],
    [3.5, 2.5, h(6), []],
    [1, 5.25, h(6), ['SUPERVISION_CAP_6']],
  ])('%p h at one and %p h at the other', (one, other, expected, found) => {
    const logged = week([setting(5, 1, [alone(one)], { setting: 'A' }), setting(5, 1, [alone(other)], { setting: 'B' })]);
    expect(creditWeek(logged, basis()).credited.supervision).toBe(expected);
    expect(codes(logged)).toEqual(found);
  });

  it('hours that do not count anyway do not fill it', () => {
    const logged = week([setting(5, 1, [alone(5), alone(3, { modality: 'phone' })], { setting: 'A' }), setting(5, 0, [inGroup(1.5)], { setting: 'B' })]);
    expect(codes(logged)).toEqual(['PHONE_NOT_COUNTED:A', 'NO_SUPERVISION_UNIT:B']);
  });
});

describe('forty hours over all settings', () => {
  const full = week([setting(26, 12, [alone(4)], { nonclinical: { notes: h(12), workshops: h(4) } })]);

  it.each<[HoursPolicy['trimOrder'], number, number, number]>([
    [['direct', 'supervision', 'other'], 26, 4, 10],
    [['direct', 'other', 'supervision'], 26, 0, 14],
    [['other', 'supervision', 'direct'], 20, 4, 16],
    [['supervision', 'other', 'direct'], 20, 4, 16],
  ])('kept first to last: %j', (trimOrder, direct, supervision, other) => {
    const { credited, findings } = creditWeek(full, basis(policy({ trimOrder })));
    expect(credited).toEqual({ direct: h(direct), supervision: h(supervision), other: h(other) });
    expect(findings.map(({ code, amount }) => [code, amount])).toEqual([['WEEK_CAP_40', h(6)]]);
  });

  it('says what was left out', () => {
    expect(creditWeek(week([setting(41, 2, [alone(2)])]), basis()).findings[0]?.why).toBe(
      '45 h in one week; 40 h is the most that counts. Left out: 1 h of direct work, 2 h of supervision, 2 h of other work.',
    );
  });

  it('exactly forty is not above', () => expect(codes(week([setting(26, 12, [alone(2)])]))).toEqual([]));

  it('the six hours come first: seven of supervision beside 34 are forty', () => expect(codes(week([setting(30, 4, [alone(7)])]))).toEqual(['SUPERVISION_CAP_6']));

  it('a kind of work is never more than the direct hours that are left', () => {
    const { credited, couples, settings } = creditWeek(week([setting(0, 0, [alone(2)], { direct: { couple_family_child: h(45) } })]), basis());
    expect([credited.direct, couples, settings[0]?.couples]).toEqual([h(40), h(40), h(40)]);
  });

  it('hours under the licence that is asked for go last', () => {
    const at = (name: string, licence: string) => setting(0, 0, [alone(2)], { setting: name, licence, direct: { clinical: h(25) }, nonclinical: {} });
    const { sameLicence } = creditWeek(week([at('A', 'LMFT'), at('B', 'LCSW')]), basis({ rules: ASW }));
    expect(sameLicence).toEqual({ direct: h(25), supervision: 0, other: 0 });
  });
});

describe('an oversight agreement, owed where the supervisor is not employed', () => {
  const papers = (signed: string | null) => ({ supervisionStart: '2026-01-07', agreementSigned: '2026-01-07', video: false, videoAssessed: null, oversight: { signed } });
  const week1 = week([setting(8, 2, [alone(1)])], { weekStart: '2026-01-04' });

  it.each([
    ['signed on the first day', '2026-01-07', [[], []]], ['a day late: marks the week in which supervision began', '2026-01-08', [['OVERSIGHT_MISSING'], []]],
    ['not signed', null, [['OVERSIGHT_MISSING'], ['OVERSIGHT_MISSING']]],
  ])('%s', (_, signed, expected) => {
    expect([week1, { ...week1, weekStart: '2026-01-11' }].map((each) => codes(each, { papers: papers(signed) }))).toEqual(expected);
  });
});

describe('a second registration number', () => {
  const registration = { degree: null, received: null, issued: '2026-01-04', liveScanFirst: true, secondNumber: true };
  const here = (kind: string, more = {}) => creditWeek(week([setting(8, 2, [alone(1)], { kind })], { weekStart: '2026-01-04' }), basis({ registration: { ...registration, ...more } }));

  it('marks work in a private practice and leaves its hours', () => {
    const { credited, findings } = here('private_practice');
    expect([credited.direct, findings.map(({ effect, rule, code }) => [effect, rule, code])]).toEqual([h(8), [['flag', 'CA-SECOND-NUMBER', 'SECOND_NUMBER_PRIVATE_PRACTICE:PP']]]);
  });

  it('says nothing elsewhere, of a first number, or of the time before it', () => {
    expect([here('agency'), here('private_practice', { secondNumber: false }), here('agency', { issued: '2026-02-01' })].map(({ findings }) => findings.filter(({ rule }) => rule === 'CA-SECOND-NUMBER'))).toEqual([[], [], []]);
  });
});

describe('papers that were due', () => {
  const papers = { supervisionStart: '2026-01-05', agreementSigned: null, video: true, videoAssessed: '2026-03-10' };
  const logged = (weekStart: string) => week([setting(8, 2, [meeting('individual', 1, { modality: 'video' })])], { weekStart });

  it.each([
    ['2026-03-01', []],
    ['2026-03-08', ['AGREEMENT_LATE', 'VIDEO_ASSESSMENT_MISSING']],
    ['2026-03-15', ['AGREEMENT_LATE']],
  ])('in the week of %s', (weekStart, expected) => {
    const { credited, findings } = creditWeek(logged(weekStart), basis({ papers }));
    expect([credited.direct, findings.map(({ code, effect }) => `${effect} ${code}`)]).toEqual([h(8), expected.map((code) => `flag ${code}`)]);
  });

  it('due or signed on the week’s first day are in time', () => {
    const sunday = { ...papers, supervisionStart: '2026-01-07', videoAssessed: null };
    expect([codes(logged('2026-03-08'), { papers: sunday }), codes(logged('2026-03-15'), { papers: sunday })]).toEqual([[], ['AGREEMENT_LATE', 'VIDEO_ASSESSMENT_MISSING']]);
    expect(codes(logged('2026-03-15'), { papers: { ...sunday, agreementSigned: '2026-03-15', videoAssessed: '2026-03-16' } })).toEqual(['VIDEO_ASSESSMENT_MISSING']);
  });

  it('hold the hours where the practice says so, and nothing where there is no video', () => {
    const { credited, pending } = creditWeek(logged('2026-03-08'), basis({ papers, ...policy({ latePapers: 'hold' }) }));
    expect([credited.direct, pending]).toEqual([0, { direct: h(8), supervision: h(1), other: h(2) }]);
    expect(codes(logged('2026-03-08'), { papers: { ...papers, agreementSigned: '2026-03-06', video: false } })).toEqual([]);
  });
});

it('the strict reading is the practice’s own where it says so', () => {
  expect(creditWeek(week([setting(14, 0, [alone()])]), basis(policy({ over10Shortfall: 'exclude_week' }))).credited.direct).toBe(0);
});
