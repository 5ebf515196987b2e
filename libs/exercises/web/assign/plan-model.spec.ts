import { checkAssignment } from '@attune/exercises/domain';
import { planOf, usualPlan } from './plan-model';

const both = { a: true, b: true };

describe('the plan that the form proposes', () => {
  it('lacks only what the clinician must say', () => {
    const plan = planOf('E1', usualPlan('E1', '2026-11-23'), { a: false, b: false });
    expect(checkAssignment(plan, '2026-11-23').map((each) => each.field)).toEqual(['triedOn', 'askedAlone', 'sentence']);
  });

  it('is whole with these', () => {
    const plan = planOf('E1', { ...usualPlan('E1', '2026-11-23'), triedOn: '2026-11-20', sentence: 'Be kind.' }, both);
    expect(checkAssignment(plan, '2026-11-23')).toEqual([]);
    expect(plan).toMatchObject({ rhythm: 'once', until: null, reveal: { how: 'appointment' }, short: false });
  });

  it('opens by the calendar where that was chosen, but never cards', () => {
    const model = { ...usualPlan('E1', '2026-11-23'), reveal: 'date' as const, rhythm: 'weekly' as const };
    expect(planOf('E1', model, both)).toMatchObject({ until: '2026-12-20', reveal: { how: 'date', on: '2026-11-30', hour: 18 } });
    expect(planOf('E5', model, both).reveal).toEqual({ how: 'appointment' });
  });
});
