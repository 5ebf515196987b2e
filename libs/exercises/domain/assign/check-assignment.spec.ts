import { checkAssignment, type AssignmentPlan } from './check-assignment';

const today = '2026-11-23';
const plan: AssignmentPlan = {
  exercise: 'E1',
  variant: 'facing',
  short: false,
  firstOn: '2026-11-24',
  rhythm: 'weekly',
  until: '2026-12-22',
  reveal: { how: 'appointment' },
  sentence: 'Look for what is kind.',
  triedOn: '2026-11-20',
  askedAlone: { a: true, b: true },
};
const faultsOf = (change: Partial<AssignmentPlan>) => checkAssignment({ ...plan, ...change }, today).map((each) => each.field);

describe('checkAssignment', () => {
  it.each<[string, Partial<AssignmentPlan>, string[]]>([
    ['a whole plan', {}, []],
    ['today, once', { firstOn: today, rhythm: 'once', until: null }, []],
    ['revealed at a fixed hour', { reveal: { how: 'date', on: '2026-11-30', hour: 18 } }, []],
    ['an exercise that is not there', { exercise: 'E7' as AssignmentPlan['exercise'] }, ['exercise']],
    ['another exercise’s variant', { variant: 'touch' }, ['variant']],
    ['not tried yet', { triedOn: '2026-11-24' }, ['triedOn']],
    ['only one asked alone', { askedAlone: { a: true, b: false } }, ['askedAlone']],
    ['without a sentence', { sentence: '  ' }, ['sentence']],
    ['with a speech', { sentence: 'x'.repeat(301) }, ['sentence']],
    ['a first day in the past', { firstOn: '2026-11-22' }, ['firstOn']],
    ['a first day far ahead', { firstOn: '2027-11-22' }, ['firstOn']],
    ['a day that is none', { firstOn: '2026-02-30' }, ['firstOn']],
    ['weekly without end', { until: null }, ['until']],
    ['an end before the first day', { until: '2026-11-23' }, ['until']],
    ['once with an end', { rhythm: 'once' }, ['until']],
    ['a reveal before the first day', { reveal: { how: 'date', on: '2026-11-23', hour: 18 } }, ['reveal']],
    ['a reveal at 24', { reveal: { how: 'date', on: '2026-11-30', hour: 24 } }, ['reveal']],
    ['cards by the calendar', { exercise: 'E5', variant: 'usual', reveal: { how: 'date', on: '2026-11-30', hour: 18 } }, ['reveal']],
  ])('%s', (_, change, expected) => expect(faultsOf(change)).toEqual(expected));
});
