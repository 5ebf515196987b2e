import { giveFault, type GiveModel, givingOfModel, usualGiving } from './give-model';

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
