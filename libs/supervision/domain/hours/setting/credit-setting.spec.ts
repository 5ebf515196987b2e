import { alone, basis, h, inGroup, meeting, setting } from '../facts/a-week.fixture';
import { type RegistrationFacts, type SettingWeek, type SupervisionMeeting } from '../facts/log-week';
import { ASW } from '../rules/california-sets';
import { creditSetting, type Reading } from './credit-setting';

const credit = (week: SettingWeek, more = {}, reading: Reading = 'cap10') => creditSetting(week, '2026-03-01', basis(more), reading);
const codes = (week: SettingWeek, more = {}) => credit(week, more).findings.map(({ code }) => code);

describe('which meetings count', () => {
  it.each<[string, SupervisionMeeting, string[]]>([
    ['by live video', alone(1, { modality: 'video' }), []],
    ['by telephone', alone(1, { modality: 'phone' }), ['PHONE_NOT_COUNTED:PP', 'NO_SUPERVISION_UNIT:PP']],
    ['with a supervisor who did not qualify', alone(1, { qualified: false }), ['SUPERVISOR_NOT_QUALIFIED:PP', 'NO_SUPERVISION_UNIT:PP']],
    ['in a group of eight', inGroup(2, { groupSize: 8 }), []],
    ['in a group of nine', inGroup(2, { groupSize: 9 }), ['GROUP_TOO_LARGE:PP', 'NO_SUPERVISION_UNIT:PP']],
    ['in a group whose size nobody wrote down', inGroup(2, { groupSize: null }), []],
    ['of two, who are no group', meeting('triadic', 1, { groupSize: 9 }), []],
    ['with two faults', inGroup(0.5, { groupSize: 12 }), ['GROUP_TOO_LARGE:PP', 'GROUP_SEGMENT_TOO_SHORT:PP', 'NO_SUPERVISION_UNIT:PP']],
  ])('supervision %s', (_, one, expected) => expect(codes(setting(6, 0, [one]))).toEqual(expected));

  it('a meeting that does not count takes its hours with it, and says so once', () => {
    const { credited, findings } = credit(setting(6, 2, [alone(1), inGroup(0.5, { groupSize: 12 })]));
    expect(credited).toEqual({ direct: h(6), supervision: h(1), other: h(2) });
    expect(findings.map(({ amount }) => amount)).toEqual([h(0.5), 0]);
    expect(findings[1]?.why).toBe('A group meeting of 30 min; 1 h without a break is the least.');
  });
});

describe('without a unit', () => {
  it('nothing counts but approved workshops, and it says what would have saved the rest', () => {
    const week = setting(8, 3, [inGroup(1)], { nonclinical: { notes: h(3), workshops: h(4) } });
    const { credited, counts, findings } = credit(week);
    expect(credited).toEqual({ direct: 0, supervision: 0, other: h(4) });
    expect(counts).toEqual({ week: false, individualWeek: false, sameLicenceIndividualWeek: false });
    expect(findings).toEqual([{
      effect: 'not_credited', code: 'NO_SUPERVISION_UNIT:PP', rule: 'CA-UNIT-1', law: 'BPC 4999.46.2', setting: 'PP',
      amount: h(12), hours: { direct: h(8), supervision: h(1), other: h(3) },
      why: 'Under one unit of supervision at PP this week: nothing counts there but approved workshops.',
      saved: 'At PP, in the same week: 1 h of individual or triadic supervision, or 1 h more in a group.',
    }]);
  });

  it('a week of workshops alone, and an empty one, owe none', () => {
    expect(codes(setting(0, 0, [], { direct: {}, nonclinical: { workshops: h(6) } }))).toEqual([]);
    expect(codes(setting(0, 0, []))).toEqual([]);
  });

  it('it is told once, also above ten hours', () => expect(codes(setting(14, 0, []))).toEqual(['NO_SUPERVISION_UNIT:PP']));
});

describe('above ten direct hours with one unit', () => {
  it.each<[number, SupervisionMeeting[], number, string[]]>([
    [10, [alone()], 10, []],
    [10 + 1 / 60, [alone()], 10, ['INSUFFICIENT_UNITS_OVER_10:PP']],
    [14, [alone()], 10, ['INSUFFICIENT_UNITS_OVER_10:PP']],
    [14, [alone(), inGroup()], 14, []],
    [25, [alone(2)], 25, []],
    [14, [inGroup(2)], 10, ['INSUFFICIENT_UNITS_OVER_10:PP']],
  ])('%p h with %j: %p h', (direct, meetings, expected, found) => {
    expect(credit(setting(direct, 0, meetings)).credited.direct).toBe(h(expected));
    expect(codes(setting(direct, 0, meetings))).toEqual(found);
  });

  it('says what an hour more of supervision would have saved', () => {
    expect(credit(setting(14, 6, [alone()])).findings).toEqual([expect.objectContaining({
      rule: 'CA-UNIT-10', amount: h(4), hours: { direct: h(4), supervision: 0, other: 0 },
      why: '14 h of direct work at PP with one unit of supervision; above 10 h a second is owed. 10 h of them count.',
      saved: 'At PP, in the same week: 1 h more of individual or triadic supervision, or 2 h in a group.',
    })]);
  });

  it('read strictly, nothing of it counts but workshops', () => {
    const week = setting(14, 6, [alone()], { nonclinical: { notes: h(6), workshops: h(2) } });
    const { credited, counts, couples, findings } = credit(week, {}, 'exclude_week');
    expect(credited).toEqual({ direct: 0, supervision: 0, other: h(2) });
    expect([counts.week, counts.individualWeek, couples]).toEqual([false, false, 0]);
    expect(findings.map(({ code, amount }) => [code, amount])).toEqual([['INSUFFICIENT_UNITS_OVER_10:PP', h(21)]]);
    expect(credit(setting(10, 6, [alone()]), {}, 'exclude_week').credited.direct).toBe(h(10));
  });

  it('the cut leaves hours with couples whole as long as it can', () => {
    expect(credit(setting(0, 0, [alone()], { direct: { individual: h(6), couple_family_child: h(8) } })).couples).toBe(h(8));
    expect(credit(setting(0, 0, [alone()], { direct: { individual: h(1), couple_family_child: h(12) } })).couples).toBe(h(10));
  });

  it.each([
    [12, 8, 12, 8, []],
    [12, 10, 12, 10, []],
    [14, 12, 12, 10, ['INSUFFICIENT_UNITS_OVER_10:PP']],
    [30, 25, 15, 10, ['INSUFFICIENT_UNITS_OVER_10:PP']],
  ])('for social workers it is psychotherapy: %p h clinical, %p of it psychotherapy', (clinical, psychotherapy, direct, counted, expected) => {
    const found = credit(setting(0, 0, [alone()], { direct: { clinical: h(clinical) }, psychotherapy: h(psychotherapy) }), { rules: ASW });
    expect([found.credited.direct, found.psychotherapy, found.findings.map(({ code }) => code)]).toEqual([h(direct), h(counted), expected]);
  });
});

describe('weeks of individual supervision', () => {
  it.each<[string, SupervisionMeeting[], boolean]>([
    ['an hour of two associates', [meeting('triadic', 1)], true],
    ['half an hour alone and half of two', [alone(0.5), meeting('triadic', 0.5)], true],
    ['two hours in a group and half an hour alone', [inGroup(), alone(0.5)], false],
    ['an hour by telephone and two in a group', [alone(1, { modality: 'phone' }), inGroup()], false],
  ])('%s: %#', (_, meetings, expected) => {
    const { counts } = credit(setting(5, 0, meetings));
    expect([counts.week, counts.individualWeek]).toEqual([true, expected]);
  });

  it('by a social worker with the licence that is asked for', () => {
    const by = (own: string | null, meetings: SupervisionMeeting[]) => credit(setting(0, 0, meetings, { licence: own }), { rules: ASW }).counts;
    expect(by('LCSW', [alone()]).sameLicenceIndividualWeek).toBe(true);
    expect(by('LMFT', [alone()]).sameLicenceIndividualWeek).toBe(false);
    expect(by('LMFT', [alone(1, { licence: 'LCSW' })]).sameLicenceIndividualWeek).toBe(true);
    expect(by('LCSW', [inGroup()]).sameLicenceIndividualWeek).toBe(false);
    expect(credit(setting(0, 0, [alone()], { licence: 'LCSW' })).counts.sameLicenceIndividualWeek).toBe(false);
  });
});

describe('before the registration was issued', () => {
  const facts: RegistrationFacts = { degree: '2025-12-01', received: '2026-02-27', issued: '2026-04-20', liveScanFirst: true };
  const agency = setting(8, 2, [alone()], { setting: 'NP', kind: 'exempt' });

  it.each<[string, Partial<RegistrationFacts>, string[]]>([
    ['88 days after the degree', {}, []],
    ['on day 90', { received: '2026-03-01' }, []],
    ['on day 91', { received: '2026-03-02' }, ['BEFORE_REGISTRATION:NP']],
    ['without Live Scan', { liveScanFirst: false }, ['BEFORE_REGISTRATION:NP']],
    ['without a date of the degree', { degree: null }, ['BEFORE_REGISTRATION:NP']],
    ['without a date of receipt', { received: null }, ['BEFORE_REGISTRATION:NP']],
    ['issued on the week’s first day', { received: null, issued: '2026-03-01' }, []],
    ['issued a day later', { received: null, issued: '2026-03-02' }, ['BEFORE_REGISTRATION:NP']],
    ['not issued yet', { received: null, issued: null }, ['BEFORE_REGISTRATION:NP']],
  ])('%s', (_, change, expected) => expect(codes(agency, { registration: { ...facts, ...change } })).toEqual(expected));

  it('a private practice never counts, and nothing of the setting does', () => {
    const found = credit(setting(8, 2, [alone(1, { modality: 'phone' })], { nonclinical: { workshops: h(2) } }), { registration: facts });
    expect(found.credited).toEqual({ direct: 0, supervision: 0, other: 0 });
    expect(found.findings).toEqual([expect.objectContaining({ code: 'PRIVATE_PRACTICE_BEFORE_REGISTRATION:PP', amount: h(11), law: 'BPC 4999.46 (b)' })]);
    expect(codes(setting(8, 2, []), { registration: { ...facts, received: '2026-05-01' } })).toEqual(['BEFORE_REGISTRATION:PP', 'PRIVATE_PRACTICE_BEFORE_REGISTRATION:PP']);
  });

  it('says by when the application would have been in time', () => {
    const [found] = credit(agency, { registration: { ...facts, received: '2026-03-02' } }).findings;
    expect([found?.why, found?.saved]).toEqual([
      'Before the registration, hours count only if the board received the application within 90 days of the degree; it came after 91.',
      'An application that the board received by 2026-03-01.',
    ]);
  });
});
