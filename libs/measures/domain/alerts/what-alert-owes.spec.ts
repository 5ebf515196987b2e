import { CSI_4 } from '../definitions/csi-4.data';
import { HARK } from '../definitions/hark.data';
import { MEASURES } from '../definitions/library';
import { PHQ_9 } from '../definitions/phq-9.data';
import { asksForCrisisWords, dueOn, mostPressing, whatAlertsOwe, whatTrackOwes } from './what-alert-owes';

const TODAY = '2026-11-27';
const none = { appointmentOn: null, supervisionOn: null };

describe('whatAlertsOwe', () => {
  it.each([
    [PHQ_9, 'item9>=1', { level: 'urgent', clock: 'same-day', crisisWords: true, holdsJointExercises: false }],
    [PHQ_9, 'item9 missing', { level: 'follow-up', clock: 'next-appointment', crisisWords: false, holdsJointExercises: false }],
    [PHQ_9, 'total>=20', { level: 'review', clock: 'one-business-day', crisisWords: false, holdsJointExercises: false }],
    [CSI_4, 'drop>=3 since last', { level: 'review', clock: 'next-supervision', crisisWords: false, holdsJointExercises: false }],
    [HARK, 'total>=1', { level: 'urgent', clock: 'same-day', crisisWords: false, holdsJointExercises: true }],
    [HARK, 'incomplete', { level: 'follow-up', clock: 'next-appointment', crisisWords: false, holdsJointExercises: true }],
  ])('$id: %s', (definition, name, expected) => expect(whatAlertsOwe(definition, [name], TODAY)).toEqual([expect.objectContaining({ name, ...expected })]));

  it('keeps the order of the measure, and leaves out what it does not know', () =>
    expect(whatAlertsOwe(PHQ_9, ['total>=20', 'no such', 'item9>=1'], TODAY).map(({ name }) => name)).toEqual(['item9>=1', 'total>=20']));

  it('says of every alert that ships what to do', () => {
    for (const { alerts } of MEASURES) for (const { act } of alerts) expect(act).toMatch(/\.$/);
  });
});

it('whatTrackOwes is a review at the next supervision, of those who are worse or not on track', () => {
  const review = { level: 'review', clock: 'next-supervision' };
  expect((['deteriorated', 'not-on-track', 'on-track', 'too-early', null] as const).map((track) => whatTrackOwes(track, TODAY))).toEqual([review, review, null, null, null]);
});

describe('dueOn', () => {
  it.each([
    ['same-day', none, '2026-11-27'],
    ['one-business-day', none, '2026-11-30'],
    ['next-appointment', none, '2026-12-04'],
    ['next-appointment', { ...none, appointmentOn: '2026-12-01' }, '2026-12-01'],
    ['next-appointment', { ...none, appointmentOn: '2026-12-20' }, '2026-12-04'],
    ['next-appointment', { ...none, appointmentOn: '2026-11-20' }, '2026-12-04'],
    ['next-supervision', { appointmentOn: '2026-11-28', supervisionOn: '2026-12-02' }, '2026-12-02'],
  ] as const)('%s on a Friday', (clock, meetings, day) => expect(dueOn(clock, TODAY, meetings)).toBe(day));

  it.each([
    ['2026-11-23', '2026-11-24'], ['2026-11-26', '2026-11-27'], ['2026-11-27', '2026-11-30'], ['2026-11-28', '2026-11-30'], ['2026-11-29', '2026-11-30'],
  ])('one business day after %s is %s', (today, day) => expect(dueOn('one-business-day', today, none)).toBe(day));
});

describe('mostPressing', () => {
  const [urgent, soon, supervision, later] = [
    { level: 'urgent', clock: 'same-day' }, { level: 'review', clock: 'one-business-day' }, { level: 'review', clock: 'next-supervision' }, { level: 'follow-up', clock: 'next-appointment' },
  ] as const;

  it.each([
    ['none', [], null],
    ['the weightiest level', [later, urgent, soon], urgent],
    ['on one level the shortest clock', [supervision, soon], soon],
    ['two alike are one', [supervision, supervision], supervision],
  ] as const)('%s', (_, debts, one) => expect(mostPressing(debts)).toEqual(one));
});

describe('asksForCrisisWords', () => {
  it.each([
    ['item 9 above 0', PHQ_9, 9, 1, true],
    ['item 9 at 0', PHQ_9, 9, 0, false],
    ['item 9 left unsaid', PHQ_9, 9, null, false],
    ['another item', PHQ_9, 8, 3, false],
    ['an item that is not there', PHQ_9, 99, 3, false],
    ['a yes to violence', HARK, 1, 1, false],
  ])('%s', (_, definition, item, value, asks) => expect(asksForCrisisWords(definition, item, value)).toBe(asks));
});
