import { type LicenceTimes, mayHoldRole, type StaffRole } from './may-hold-role';

const on = '2026-11-23';
const licensed: LicenceTimes = { standing: 'licensed', issuedOn: '2024-01-01', expiresOn: '2027-01-31' };
const registered: LicenceTimes = { ...licensed, standing: 'registered' };

test.each<[StaffRole, LicenceTimes[], boolean]>([
  ['supervisor', [licensed], true],
  ['supervisor', [registered], false],
  ['supervisor', [], false],
  ['supervisor', [{ ...licensed, expiresOn: '2026-11-22' }], false],
  ['supervisor', [{ ...licensed, expiresOn: '2026-11-23' }], true],
  ['supervisor', [{ ...licensed, issuedOn: '2026-11-24' }], false],
  ['supervisor', [{ ...licensed, expiresOn: null }], true],
  ['therapist', [registered, licensed], true],
  ['therapist', [registered], false],
  ['associate', [registered], true],
  ['associate', [], true],
  ['owner', [], true],
])('%s with %j: %s', (role, licences, may) => {
  expect(mayHoldRole(role, licences, on).ok).toBe(may);
});
