import { CONTACT_FAULTS, contactFaults, isEmail, isPhone, sameAddress, type SafeContact } from './contact';

const safe: SafeContact = { email: 'ana@example.org', phone: null, mayMail: true, safeDays: [1, 2, 3], safeFrom: '09:00', safeUntil: '17:00' };

describe('how a partner may safely be reached', () => {
  it.each([
    ['ana@example.org', true],
    ['ana+work@mail.example.co.uk', true],
    ['ana@example', false],
    ['ana example.org', false],
    ['ana@@example.org', false],
    ['ana@example.org,tom@example.org', false],
    ['ana@example.org\r\nBcc: x@y.zz', false],
    ['<ana@example.org>', false],
    [`${'x'.repeat(250)}@a.org`, false],
    ['', false],
  ])('%j is an address: %p', (text, expected) => expect(isEmail(text)).toBe(expected));

  it.each([
    ['(415) 555-0132', true],
    ['+34 612 345 678', true],
    ['415.555.0132 x12', true],
    ['555', false],
    ['call after six', false],
    ['1'.repeat(21), false],
  ])('%j is a number: %p', (text, expected) => expect(isPhone(text)).toBe(expected));

  it.each([
    ['as it should be', {}, null, []],
    ['nothing known yet', { email: null, mayMail: false, safeFrom: null, safeUntil: null }, null, []],
    ['the address of the other', {}, ' ANA@example.org', ['shared-address']],
    ['mail without an address', { email: null }, null, ['mail-without-address']],
    ['no day', { safeDays: [] }, null, ['days']],
    ['an eighth day', { safeDays: [8] }, null, ['days']],
    ['hours the wrong way round', { safeFrom: '17:00', safeUntil: '09:00' }, null, ['hours']],
    ['one hour only', { safeUntil: null }, null, ['hours']],
    ['two faults at once', { email: 'ana', phone: '1' }, null, ['email', 'phone']],
  ] as const)('%s', (_, over, other, faults) => {
    expect(contactFaults({ ...safe, ...over }, other)).toEqual(faults);
    for (const fault of faults) expect(CONTACT_FAULTS[fault].message).toMatch(/\.$/);
  });

  it('knows one mailbox by two spellings, and no address by none', () => {
    expect(sameAddress('Ana@Example.org', 'ana@example.org ')).toBe(true);
    expect(sameAddress(null, null)).toBe(false);
  });
});
