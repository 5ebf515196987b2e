import { Passwords } from './passwords';

const passwords = new Passwords();

test('a password fits its hash in either Unicode form, to the last letter', async () => {
  const text = `río ${'lantern '.repeat(12)}end`;
  const kept = await passwords.hash(text.normalize('NFD'));
  expect(kept).toMatch(/^\$argon2id\$v=19\$m=65536,t=3,p=1\$/);
  expect(await passwords.fits(text.normalize('NFC'), kept)).toBe(true);
  expect(await passwords.fits(text.replace(/end$/, 'ent'), kept)).toBe(false);
});

test('without an account nothing fits', async () => {
  expect(await passwords.fits('there is no such account', null)).toBe(false);
});

test('an older hash is told from today\'s', () => {
  expect(passwords.isDated('$argon2id$v=19$m=19456,t=2,p=1$c2FsdA$aGFzaA')).toBe(true);
  expect(passwords.isDated('$argon2id$v=19$m=65536,t=3,p=1$c2FsdA$aGFzaA')).toBe(false);
});

test('a common password is refused with what would help', () => {
  const refuse = () => passwords.refuseWeak('iloveyou2026!!!!', { secondFactor: false, words: [] });
  expect(refuse).toThrow(expect.objectContaining({ status: 422, type: 'password-common' }));
  expect(() => passwords.refuseWeak('moss lantern orchard', { secondFactor: false, words: [] })).not.toThrow();
});
