import { kindsOfWork, WORKSHOPS } from './kinds-of-work';
import { checkHoursPolicy, DEFAULT_POLICY, type HoursPolicy } from './policy';

describe('a practice’s readings of what the law leaves open', () => {
  it('are those of clinical.md 1.3 until it says otherwise', () => {
    expect(DEFAULT_POLICY).toEqual({ over10Shortfall: 'cap10', fractionalUnits: false, trimOrder: ['direct', 'supervision', 'other'], weekStartsOn: 7, latePapers: 'flag' });
    expect(checkHoursPolicy(DEFAULT_POLICY)).toBeNull();
  });

  it.each([
    [{ over10Shortfall: 'average' }, 'over10Shortfall'],
    [{ fractionalUnits: 'yes' }, 'fractionalUnits'],
    [{ trimOrder: ['direct', 'direct', 'other'] }, 'trimOrder'],
    [{ trimOrder: ['direct', 'supervision', 'other', 'other'] }, 'trimOrder'],
    [{ weekStartsOn: 0 }, 'weekStartsOn'],
    [{ weekStartsOn: 1.5 }, 'weekStartsOn'],
    [{ latePapers: 'remove' }, 'latePapers'],
    [{ over10Shortfall: 'exclude_week', trimOrder: ['other', 'direct', 'supervision'], weekStartsOn: 1, latePapers: 'hold' }, null],
  ])('%j: %p', (change, fault) => expect(checkHoursPolicy({ ...DEFAULT_POLICY, ...change } as HoursPolicy)).toBe(fault));
});

it('every credential has kinds of direct work, and workshops among the other', () => {
  expect(kindsOfWork('APCC').direct.map(({ kind }) => kind)).toEqual(['individual', 'group', 'couple_family_child']);
  expect(kindsOfWork('ASW').direct.map(({ kind }) => kind)).toEqual(['clinical']);
  for (const credential of ['APCC', 'AMFT', 'ASW', 'LPC_ASSOCIATE', 'MHC_LP'] as const) {
    expect(kindsOfWork(credential).nonclinical.map(({ kind }) => kind)).toContain(WORKSHOPS);
  }
});
