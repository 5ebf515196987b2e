import { AMFT, APCC } from '../rules/california-sets';
import { LPC_ASSOCIATE } from '../rules/texas-new-york';
import { type Format } from '../rules/rule-set';
import { countSupervisees } from './count-supervisees';
import { deadlines, duePaper, type DeadlineFacts } from './deadlines';

describe('a paper due sixty days after supervision began', () => {
  it.each([
    ['signed on day 60', '2026-03-06', '2026-06-01', { due: '2026-03-06', days: 60, overdueDays: 0, late: false }],
    ['signed on day 61', '2026-03-07', '2026-06-01', { due: '2026-03-06', days: 61, overdueDays: 1, late: true }],
    ['not signed, four days over', null, '2026-03-10', { due: '2026-03-06', days: null, overdueDays: 4, late: true }],
    ['not signed, on its day', null, '2026-03-06', { due: '2026-03-06', days: null, overdueDays: 0, late: false }],
    ['signed before', '2026-01-01', '2026-03-10', { due: '2026-03-06', days: -4, overdueDays: 0, late: false }],
  ])('%s', (_, done, asOf, expected) => expect(duePaper(APCC.agreement, '2026-01-05', done, asOf)).toEqual(expected));
});

describe('what falls due', () => {
  const facts: DeadlineFacts = {
    asOf: '2026-03-01',
    papers: { supervisionStart: '2026-01-05', agreementSigned: '2026-01-20', video: true, videoAssessed: null },
    licences: [{ holder: 'Dr. Chen', expires: '2026-12-31' }],
    registrationIssued: '2022-05-10',
    oldestWeek: '2022-05-15',
  };
  const brief = (found: ReturnType<typeof deadlines>) => found.map(({ kind, due, daysLeft, done, law }) => [kind, due, daysLeft, done, law]);

  it('says how late what is done was', () => {
    const late = (agreementSigned: string | null) => deadlines({ ...facts, papers: { supervisionStart: '2026-01-05', agreementSigned, video: false, videoAssessed: null } }, APCC).find(({ kind }) => kind === 'agreement')?.daysLate;
    expect([late('2026-03-06'), late('2026-05-05'), late(null)]).toEqual([0, 60, 0]);
  });

  it('soonest first, with where it is from', () => {
    expect(brief(deadlines(facts, APCC))).toEqual([
      ['agreement', '2026-03-06', 5, true, '16 CCR 1820-1822'],
      ['videoAssessment', '2026-03-06', 5, false, 'BPC 4999.46.2; SB 775 (ch. 787, Stats. 2025)'],
      ['licence', '2026-12-31', 305, false, null],
      ['registration', '2028-05-10', 801, false, 'BPC 4999.46.1(c)(2)'],
      ['oldestHours', '2028-05-15', 806, false, 'BPC 4999.46'],
    ]);
  });

  it('nothing that is not known, or that a jurisdiction does not ask for', () => {
    expect(deadlines({ asOf: '2026-03-01', papers: null, licences: [], registrationIssued: null, oldestWeek: null }, APCC)).toEqual([]);
    expect(deadlines({ ...facts, papers: { ...facts.papers!, video: false } }, AMFT).map(({ kind }) => kind)).not.toContain('videoAssessment');
    expect(brief(deadlines(facts, LPC_ASSOCIATE))).toEqual([['licence', '2026-12-31', 305, false, null], ['registration', '2027-05-10', 435, false, '22 TAC 681.91(g)']]);
  });
});

describe('supervisees of one supervisor', () => {
  const some = (count: number, format: Format = 'individual', settingKind = 'private_practice') =>
    Array.from({ length: count }, (_, index) => ({ id: `${format}-${settingKind}-${index}`, format, settingKind }));

  it.each([
    ['six', some(6), 6, []],
    ['seven', some(7), 7, ['SUPERVISOR_OVER_6']],
    ['alone and in pairs together', [...some(4), ...some(3, 'triadic')], 7, ['SUPERVISOR_OVER_6']],
    ['groups and exempt settings apart', [...some(6), ...some(9, 'group'), ...some(5, 'individual', 'exempt')], 6, []],
    ['the same person in two settings once', [...some(6), { id: 'individual-private_practice-0', format: 'triadic' as const, settingKind: 'agency' }], 6, []],
    ['persons without a name each', Array.from({ length: 7 }, () => ({ id: null, format: 'individual' as const, settingKind: 'agency' })), 7, ['SUPERVISOR_OVER_6']],
    ['nobody', [], 0, []],
  ])('%s', (_, supervisees, counted, codes) => {
    const found = countSupervisees(supervisees, APCC);
    expect([found.counted, found.limit, found.findings.map(({ code }) => code)]).toEqual([counted, 6, codes]);
  });
});
