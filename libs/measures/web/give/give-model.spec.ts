import { aMeasure, aPoint } from '../testing/a-measure';
import { giveFault, type GiveModel, givingOfModel, tooSoon, usualGiving } from './give-model';

const cadence = { words: '', everyDays: 42, leastDays: 14 };
const today = '2026-11-23';
const model = (over: Partial<GiveModel>): GiveModel => ({ ...usualGiving({ cadence }, today), ...over });

describe('the form that gives a measure', () => {
  it('begins with the measure’s own rhythm', () => expect(usualGiving({ cadence }, today)).toMatchObject({ how: 'now', firstOn: today, everyDays: 42 }));
  it('sends only what its way of giving has', () => {
    expect(givingOfModel(model({}))).toEqual({ how: 'now' });
    expect(givingOfModel(model({ how: 'rhythm' }))).toEqual({ how: 'rhythm', firstOn: today, everyDays: 42, until: null });
    expect(givingOfModel(model({ how: 'appointments', until: '2027-01-01' }))).toEqual({ how: 'appointments', daysBefore: 2, until: '2027-01-01' });
  });
  it.each([
    ['a first day that has passed', { how: 'rhythm', firstOn: '2026-11-22' }, 'firstOn'],
    ['no first day', { how: 'rhythm', firstOn: '' }, 'firstOn'],
    ['closer than it asks about', { how: 'rhythm', everyDays: 7 }, 'everyDays'],
    ['an end before the beginning', { how: 'rhythm', until: '2026-11-01' }, 'until'],
    ['a month before each appointment', { how: 'appointments', daysBefore: 30 }, 'daysBefore'],
  ] as const)('names the field: %s', (_, over, field) => expect(giveFault(model(over), { cadence }, today)?.field).toBe(field));
  it('finds nothing wrong with now', () => expect(giveFault(model({ firstOn: '' }), { cadence }, today)).toBeNull());
});

describe('a measure given soon after the last one', () => {
  const line = (...points: ReturnType<typeof aPoint>[]) => ({ points, course: null, track: null, change: null });
  const given = [aMeasure({ lines: { a: line(aPoint('2026-10-01', 4), aPoint('2026-11-14', 5), aPoint('2026-11-20', null, { state: 'expired' })), b: line() } })];
  const soon = (seat: 'a' | 'b', on: string, measure = 'CSI-4') => tooSoon(seat, { measure, cadence }, given, on);

  it('says the last day and the first one on which it asks about other days', () => expect(soon('a', today)).toEqual({ last: '2026-11-14', from: '2026-11-28' }));
  it('says nothing of a measure that asks about no stretch of days', () =>
    expect(tooSoon('a', { measure: 'CSI-4', cadence: { ...cadence, leastDays: 1 } }, given, '2026-11-14')).toBeNull());
  it.each([
    ['those days are over', 'a', '2026-11-28', 'CSI-4'],
    ['the other partner answered it', 'b', today, 'CSI-4'],
    ['another measure was answered', 'a', today, 'PHQ-9'],
  ] as const)('says nothing where %s', (_, seat, on, measure) => expect(soon(seat, on, measure)).toBeNull());
});
