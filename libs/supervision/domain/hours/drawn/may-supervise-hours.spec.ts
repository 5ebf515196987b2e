import { maySuperviseHours, type HeldLicence } from './may-supervise-hours';

const held = (issuedOn: string, expiresOn: string | null = null, standing: HeldLicence['standing'] = 'licensed'): HeldLicence => ({ type: 'LMFT', standing, issuedOn, expiresOn });

describe('whoever supervises hours', () => {
  it.each<[string, HeldLicence[], boolean]>([
    ['licensed for two years to the day', [held('2024-03-04')], true],
    ['a day less', [held('2024-03-05')], false],
    ['lapsed yesterday', [held('2010-01-01', '2026-03-03')], false],
    ['on the last day', [held('2010-01-01', '2026-03-04')], true],
    ['new here, long licensed elsewhere within five years', [held('2026-01-01'), held('2015-01-01', '2025-12-31')], true],
    ['the same time twice is once', [held('2025-03-04'), held('2025-03-04')], false],
    ['what ended six years ago adds nothing', [held('2025-12-01'), held('2000-01-01', '2020-01-01')], false],
    ['registered only', [held('2010-01-01', null, 'registered')], false],
    ['nothing recorded', [], false],
  ])('%s', (_, licences, expected) => expect(maySuperviseHours(licences, '2026-03-04')).toBe(expected));
});
