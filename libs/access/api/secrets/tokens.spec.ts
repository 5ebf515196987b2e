import { hashRecoveryCode, hashToken, newCode, newRecoveryCode, newToken } from './tokens';

test('a token has 256 bits and is kept as its hash', () => {
  const { token, hash } = newToken();
  expect(Buffer.from(token, 'base64url')).toHaveLength(32);
  expect(hash).toEqual(hashToken(token));
  expect(new Set(Array.from({ length: 1000 }, () => newToken().token)).size).toBe(1000);
});

test('a code has six digits and fits one invitation', () => {
  const { code, hash } = newCode('one');
  expect(code).toMatch(/^\d{6}$/);
  expect(hash).toEqual(hashToken(`one:${code}`));
  expect(hash).not.toEqual(hashToken(`other:${code}`));
});

test('a recovery code is read however it is typed', () => {
  const code = newRecoveryCode();
  expect(code).toMatch(/^[2-9a-z]{4}(-[2-9a-z]{4}){3}$/);
  expect(hashRecoveryCode(` ${code.toUpperCase().replaceAll('-', ' ')}`)).toEqual(hashRecoveryCode(code));
});
