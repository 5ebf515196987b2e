import { LIFT_REASONS, sayYesToLifting, type HoldState, type Lifter } from './lift-hold';

const open: HoldState = { lifted: false, clinicianYes: null, supervisorYes: null };
const maya: Lifter = { staffId: 'maya', as: 'clinician', supervised: true };
const chen: Lifter = { staffId: 'chen', as: 'supervisor', supervised: true };

describe('lifting a hold', () => {
  it.each([
    ['the clinician first', open, maya, 'kept'],
    ['the supervisor first', open, chen, 'kept'],
    ['the supervisor after the clinician', { ...open, clinicianYes: 'maya' }, chen, 'lifted'],
    ['the clinician after the supervisor', { ...open, supervisorYes: 'chen' }, maya, 'lifted'],
    ['a new clinician after the supervisor', { ...open, supervisorYes: 'chen' }, { ...maya, staffId: 'tom' }, 'lifted'],
    ['the clinician twice', { ...open, clinicianYes: 'maya' }, maya, 'already-said'],
    ['a second clinician where one has spoken', { ...open, clinicianYes: 'maya' }, { ...maya, staffId: 'tom' }, 'already-said'],
    ['one person as both', { ...open, clinicianYes: 'maya' }, { ...chen, staffId: 'maya' }, 'same-person'],
    ['a licensed clinician whom nobody supervises', open, { ...maya, supervised: false }, 'lifted'],
    ['lifted before', { ...open, lifted: true }, maya, 'already-lifted'],
  ] as const)('%s: %s', (_, hold, lifter, expected) => {
    const result = sayYesToLifting(hold, lifter);
    expect(result.ok ? result.value : result.reason).toBe(expected);
    if (!result.ok) expect(LIFT_REASONS[result.reason]).toMatch(/\.$/);
  });
});
