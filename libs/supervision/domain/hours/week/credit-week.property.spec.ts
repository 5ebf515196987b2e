import fc from 'fast-check';
import { basis } from '../facts/a-week.fixture';
import { PARTS } from '../rules/policy';
import { type LogWeek, type Parts, type SettingWeek, type SupervisionMeeting, totalOf } from '../facts/log-week';
import { hoursLedger } from '../ledger/hours-ledger';
import { AMFT, APCC, ASW } from '../rules/california-sets';
import { creditWeek } from './credit-week';

const minutes = (most: number) => fc.integer({ min: 0, max: most * 60 });
const meetings: fc.Arbitrary<SupervisionMeeting> = fc.record({
  format: fc.constantFrom('individual', 'triadic', 'group'), amount: minutes(5), modality: fc.constantFrom('in_person', 'video', 'phone'),
  groupSize: fc.option(fc.integer({ min: 3, max: 10 })), qualified: fc.boolean(), licence: fc.constantFrom(null, 'LCSW', 'LMFT'),
});
const setting = (name: string): fc.Arbitrary<SettingWeek> =>
  fc.record({
    setting: fc.constant(name), kind: fc.constantFrom('private_practice', 'exempt'), licence: fc.constantFrom(null, 'LCSW', 'LMFT'),
    direct: fc.record({ individual: minutes(15), couple_family_child: minutes(15), clinical: minutes(15) }),
    psychotherapy: minutes(15), nonclinical: fc.record({ notes: minutes(12), workshops: minutes(6) }), meetings: fc.array(meetings, { maxLength: 4 }),
  }).map((each) => ({ ...each, psychotherapy: Math.min(each.psychotherapy, each.direct.clinical) }));
const weeks: fc.Arbitrary<LogWeek> = fc.record({
  weekStart: fc.constantFrom('2020-03-01', '2026-03-01', '2026-03-08'), signed: fc.boolean(), preDegree: fc.boolean(),
  settings: fc.tuple(setting('A'), setting('B'), setting('C')).chain((all) => fc.subarray(all)),
});
const bases = fc.record({
  rules: fc.constantFrom(APCC, AMFT, ASW), applicationReceived: fc.constantFrom(null, '2026-11-23'),
  registration: fc.constantFrom(null, { degree: '2025-12-01', received: '2026-02-01', issued: '2026-03-03', liveScanFirst: true }),
}).map(basis);

const added = (all: Parts[]) => PARTS.map((part) => all.reduce((sum, parts) => sum + parts[part], 0));
const lost = (week: LogWeek, findings: { effect: string; hours: Parts }[]) => findings.filter(({ effect }) => effect === 'not_credited').map(({ hours }) => hours);

test('every logged minute is credited, pending, or left out with a reason', () => {
  fc.assert(fc.property(weeks, bases, fc.constantFrom('cap10' as const, 'exclude_week' as const), (week, by, reading) => {
    const { logged, credited, pending, findings } = creditWeek(week, by, reading);
    expect(added([credited, pending, ...lost(week, findings)])).toEqual(added([logged]));
    expect(added([credited]).every((amount) => amount >= 0)).toBe(true);
  }));
});

test('over all weeks too, and what is counted apart is never more than what it is a part of', () => {
  fc.assert(fc.property(fc.array(weeks, { maxLength: 12 }), bases, fc.integer({ min: 1, max: 40 }), (some, by, times) => {
    const all = Array.from({ length: times }, () => some).flat();
    for (const totals of Object.values(((ledger) => [ledger.totals, ledger.strict])(hoursLedger(all, by)))) {
      expect(totals.total).toBeLessThanOrEqual(totals.logged - totals.pending);
      expect([totals.couples, totals.psychotherapy].every((part) => part <= totals.direct)).toBe(true);
      expect(totals.sameLicence).toBeLessThanOrEqual(totals.total);
      expect([totals.individualWeeks, totals.sameLicenceIndividualWeeks].every((count) => count <= totals.weeks)).toBe(true);
    }
  }), { numRuns: 40 });
});

test('more supervision never lowers the credit', () => {
  fc.assert(fc.property(weeks, bases, meetings, fc.nat(2), fc.constantFrom('cap10' as const, 'exclude_week' as const), (week, by, more, place, reading) => {
    const settings = week.settings.map((each, index) => (index === place % week.settings.length ? { ...each, meetings: [...each.meetings, more] } : each));
    const [before, after] = [week, { ...week, settings }].map((each) => creditWeek(each, by, reading).credited) as [Parts, Parts];
    expect(totalOf(after)).toBeGreaterThanOrEqual(totalOf(before));
    expect(after.direct).toBeGreaterThanOrEqual(before.direct);
  }));
});

test('the strict reading never credits more than the default one', () => {
  fc.assert(fc.property(fc.array(weeks, { maxLength: 6 }), bases, (all, by) => {
    const { totals, strict } = hoursLedger(all, by);
    for (const figure of ['total', 'direct', 'couples', 'weeks', 'individualWeeks'] as const) expect(strict[figure]).toBeLessThanOrEqual(totals[figure]);
    expect(strict.pending).toBe(totals.pending);
  }));
});

test('the order of weeks, settings and meetings does not matter', () => {
  const turned = (all: LogWeek[]) => all.map((each) => ({ ...each, settings: each.settings.map((one) => ({ ...one, meetings: one.meetings.toReversed() })).toReversed() })).toReversed();
  fc.assert(fc.property(fc.array(weeks, { maxLength: 6 }), bases, (all, by) => {
    const [one, other] = [all, turned(all)].map((each) => hoursLedger(each, by).totals);
    expect(other).toEqual(one);
  }));
});
