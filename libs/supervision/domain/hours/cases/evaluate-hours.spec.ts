import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { CaseError } from '@attune/util';
import { evaluateHours } from './evaluate-hours';

interface Case {
  id: string;
  title: string;
  expected: Record<string, unknown>;
  expected_exclude_week?: Record<string, unknown>;
  violations: string[];
}

const { cases } = JSON.parse(readFileSync(join(__dirname, '../../../../../test/fixtures/hours-cases.json'), 'utf8')) as { cases: Case[] };

describe('the worked cases of the data file', () => {
  it('are all there', () => expect(cases.length).toBe(35));

  it.each(cases.map((each) => [each.id, each.title, each] as const))('%s: %s', (_, __, each) => {
    const result = evaluateHours(each);
    expect(result.id).toBe(each.id);
    expect(result.credited).toMatchObject(each.expected);
    expect(result.violations.toSorted()).toEqual(each.violations.toSorted());
    if (each.expected_exclude_week) expect(result.credited_exclude_week).toMatchObject(each.expected_exclude_week);
  });
});

const supervision = [{ type: 'individual', hours: 1 }];
const setting = { setting: 'PP', kind: 'private_practice', direct: { individual: 14 }, nonclinical: { notes: 2 }, supervision };
const ca = (more: object, registration = 'APCC') => ({ id: 'X', jurisdiction: 'CA', registration, ...more });
const oneWeek = (change: object, more: object = {}) => ca({ weeks: [{ week_start: '2026-03-01', settings: [{ ...setting, ...change }], ...more }] });

describe('what a case comes to', () => {
  it('has every figure of weeks, 0 where nothing is short', () => {
    expect(evaluateHours(oneWeek({}))).toEqual({
      id: 'X',
      credited: {
        direct: 10, nonclinical: 3, total: 13, weeks: 1, individual_weeks: 1, cfc: 0, psy: 0, pending: 0, nonclinical_excess: 0, eligible: false, lcsw_hours: 0,
        direct_short: 1740, total_short: 2987, weeks_short: 103, individual_weeks_short: 51, cfc_short: 0, psy_short: 0, lcsw_hours_short: 0,
      },
      credited_exclude_week: {
        direct: 0, nonclinical: 0, total: 0, weeks: 0, individual_weeks: 0, cfc: 0, psy: 0, pending: 0, nonclinical_excess: 0, eligible: false, lcsw_hours: 0,
        direct_short: 1750, total_short: 3000, weeks_short: 104, individual_weeks_short: 52, cfc_short: 0, psy_short: 0, lcsw_hours_short: 0,
      },
      violations: ['INSUFFICIENT_UNITS_OVER_10:PP'],
    });
  });

  it('is exact in hundredths of an hour, at the limit too', () => {
    const direct = { individual: 3.3, couple_family_child: 6.7 };
    expect(evaluateHours(oneWeek({ direct })).violations).toEqual([]);
    expect(evaluateHours(oneWeek({ direct: { ...direct, group: 0.01 } })).violations).toEqual(['INSUFFICIENT_UNITS_OVER_10:PP']);
    expect(evaluateHours(oneWeek({ direct: { individual: 0.1 }, nonclinical: { notes: 0.2 } }, { repeat: 3 })).credited).toMatchObject({ direct: 0.3, nonclinical: 3.6, total: 3.9 });
  });

  it('tells each code once, in the order of the rules, and of the default reading only', () => {
    const phone = [{ type: 'group', hours: 0.5, group_size: 9, modality: 'phone' }, { type: 'individual', hours: 7 }];
    const one = { week_start: '2026-03-01', settings: [{ ...setting, direct: { individual: 36 }, supervision: phone }, { ...setting, setting: 'B' }] };
    expect(evaluateHours(ca({ weeks: [one, { ...one, week_start: '2026-03-08' }] })).violations).toEqual([
      'PHONE_NOT_COUNTED:PP', 'GROUP_TOO_LARGE:PP', 'GROUP_SEGMENT_TOO_SHORT:PP', 'INSUFFICIENT_UNITS_OVER_10:B', 'SUPERVISION_CAP_6', 'WEEK_CAP_40',
    ]);
  });

  it('takes weeks one by one: equal dates are two weeks, a run goes on by seven days', () => {
    expect(evaluateHours(ca({ weeks: [{ week_start: '2026-03-01', settings: [setting], repeat: 2 }, { week_start: '2026-03-01', settings: [setting] }] })).credited).toMatchObject({ weeks: 3 });
    const run = ca({ weeks: [{ week_start: '2020-11-08', settings: [setting], repeat: 4 }], context: { application_received: '2026-11-23' } });
    expect(evaluateHours(run).credited).toMatchObject({ weeks: 1 });
  });

  it('does without what may be left out', () => {
    expect(evaluateHours(oneWeek({ kind: null, direct: undefined, nonclinical: undefined, supervision: undefined, extra: 1 }, { signed: null, note: 'x' })).credited).toMatchObject({ total: 0 });
    expect(evaluateHours(ca({ weeks: [], context: null, lcsw_weeks: null })).credited).toMatchObject({ total: 0, weeks_short: 104 });
  });

  it('counts couples for family therapists, psychotherapy and LCSW weeks for social workers', () => {
    const couples = { ...setting, direct: { individual: 5, couple_family_child: 4.5 } };
    expect(evaluateHours(ca({ weeks: [{ week_start: '2026-03-01', settings: [couples], repeat: 100 }] }, 'AMFT')).credited).toMatchObject({ cfc: 450, cfc_short: 50, psy_short: 0 });
    const social = ca({ weeks: [{ week_start: '2026-03-01', settings: [{ ...setting, direct: { clinical: 20, psychotherapy: 12 } }], repeat: 90 }], lcsw_weeks: 60 }, 'ASW');
    expect(evaluateHours(social).credited).toMatchObject({ direct: 1620, psy: 900, psy_short: 0, direct_short: 380, lcsw_hours: 1260, lcsw_hours_short: 440 });
    expect(evaluateHours(social).credited_exclude_week).toMatchObject({ direct: 0, psy: 0, lcsw_hours: 0, lcsw_hours_short: 1700 });
  });

  it.each([
    ['an agreement not signed, in time', { supervision_start: '2026-01-05', agreement_signed: null, as_of: '2026-03-06' }, { due: '2026-03-06', days: null }, []],
    ['an agreement not signed, late', { supervision_start: '2026-01-05', as_of: '2026-03-07' }, { due: '2026-03-06', days: null }, ['AGREEMENT_LATE']],
    ['an agreement on day 60', { supervision_start: '2026-01-05', agreement_signed: '2026-03-06' }, { due: '2026-03-06', days: 60 }, []],
    ['an assessment four days late', { supervision_start: '2026-01-05', modality: 'video', assessment_documented: '2026-03-10', as_of: '2026-09-01' }, { due: '2026-03-06', overdue_days: 4 }, ['VIDEO_ASSESSMENT_MISSING']],
    ['an assessment in time', { supervision_start: '2026-01-05', modality: 'video', assessment_documented: '2026-03-01' }, { due: '2026-03-06', overdue_days: 0 }, []],
    ['no video, no assessment', { supervision_start: '2026-01-05', modality: 'in_person', assessment_documented: null, as_of: '2026-09-01' }, { due: '2026-03-06', overdue_days: 0 }, []],
    ['nobody supervised', { supervisees: [] }, { counted: 0, limit: 6 }, []],
  ])('%s', (_, input, credited, violations) => expect(evaluateHours(ca({ input }))).toEqual({ id: 'X', credited, credited_exclude_week: credited, violations }));

  it('under seven days has no window', () => {
    const credited = { calendar_week_totals: [27], rolling_7_day_sums: [], max_rolling: null, windows_over_40: [] };
    expect(evaluateHours(ca({ daily_hours: [9, 9, 9], first_day: '2026-03-01' }))).toEqual({ id: 'X', credited, credited_exclude_week: credited, violations: [] });
  });

  it('months without supervision have no share of it', () => {
    const texas = { id: 'T', jurisdiction: 'TX', registration: 'LPC_ASSOCIATE', months: [{ direct: 0, indirect: 10, sup_individual: 0, sup_group: 0 }] };
    expect(evaluateHours(texas)).toMatchObject({ credited: { direct: 0, total: 10, months: 1, supervision: 0, group_share: null, eligible: false }, violations: [] });
  });
});

describe('a wrong case names the field', () => {
  const fieldOf = (wrong: unknown): string | null => {
    try {
      evaluateHours(wrong);
      return null;
    } catch (error) {
      return error instanceof CaseError ? error.field : `unexpected: ${String(error)}`;
    }
  };

  it.each<[string, unknown]>([
    ['case', [1]],
    ['id', { jurisdiction: 'CA' }],
    ['weeks', ca({})],
    ['months', ca({ weeks: [], months: [] })],
    ['months', ca({ months: [] })],
    ['jurisdiction', { ...ca({ weeks: [] }), jurisdiction: 'NV' }],
    ['registration', ca({ weeks: [] }, 'LPC_ASSOCIATE')],
    ['weeks', ca({ weeks: {} })],
    ['weeks[0]', ca({ weeks: [null] })],
    ['weeks[0].week_start', oneWeek({}, { week_start: '2026-02-30' })],
    ['weeks[0].repeat', oneWeek({}, { repeat: 0 })],
    ['weeks[0].repeat', oneWeek({}, { repeat: 1.5 })],
    ['weeks[0].signed', oneWeek({}, { signed: 'no' })],
    ['weeks[0].settings', oneWeek({}, { settings: undefined })],
    ['weeks[0].settings[0].setting', oneWeek({ setting: undefined })],
    ['weeks[0].settings[0].direct', oneWeek({ direct: [9] })],
    ['weeks[0].settings[0].direct.individual', oneWeek({ direct: { individual: -1 } })],
    ['weeks[0].settings[0].direct.individual', oneWeek({ direct: { individual: '9' } })],
    ['weeks[0].settings[0].direct.psychotherapy', oneWeek({ direct: { clinical: 8, psychotherapy: 9 } })],
    ['weeks[0].settings[0].nonclinical.notes', oneWeek({ nonclinical: { notes: true } })],
    ['weeks[0].settings[0].supervision[0].type', oneWeek({ supervision: [{ type: 'peer', hours: 1 }] })],
    ['weeks[0].settings[0].supervision[0].hours', oneWeek({ supervision: [{ type: 'individual' }] })],
    ['weeks[0].settings[0].supervision[0].modality', oneWeek({ supervision: [{ type: 'individual', hours: 1, modality: 'mail' }] })],
    ['weeks[0].settings[0].supervision[0].group_size', oneWeek({ supervision: [{ type: 'group', hours: 2, group_size: 6.5 }] })],
    ['weeks[0].settings[0].supervision[0].supervisor_qualified', oneWeek({ supervision: [{ type: 'individual', hours: 1, supervisor_qualified: 'yes' }] })],
    ['fractional', ca({ weeks: [], fractional: 1 })],
    ['lcsw_weeks', ca({ weeks: [], lcsw_weeks: -1 }, 'ASW')],
    ['context', ca({ weeks: [], context: 'none' })],
    ['context.application_received', ca({ weeks: [], context: { application_received: 'soon' } })],
    ['context.live_scan_before_start', ca({ weeks: [], context: { live_scan_before_start: 'yes' } })],
    ['first_day', ca({ daily_hours: [1] })],
    ['daily_hours[1]', ca({ daily_hours: [1, null], first_day: '2026-03-01' })],
    ['input.supervision_start', ca({ input: {} })],
    ['input.as_of', ca({ input: { supervision_start: '2026-01-05', modality: 'video', assessment_documented: null } })],
    ['input.supervisees[0].format', ca({ input: { supervisees: [{ id: 1, format: 'pair', setting_kind: 'exempt' }] } })],
    ['input.supervisees[0].setting_kind', ca({ input: { supervisees: [{ id: 1, format: 'group' }] } })],
    ['months[0].direct', { id: 'T', jurisdiction: 'TX', registration: 'LPC_ASSOCIATE', months: [{ direct: 'many' }] }],
    ['input.other', { id: 'N', jurisdiction: 'NY', registration: 'MHC_LP', input: { direct: 1500 } }],
  ])('%s', (field, wrong) => expect(fieldOf(wrong)).toBe(field));
});
