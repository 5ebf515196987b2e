import { generate, generateSecret } from 'otplib';
import { newTotp, totpStep } from './totp';

const secret = generateSecret();
const now = new Date('2026-11-23T10:00:10Z');
const step = Math.floor(now.getTime() / 30_000);
const codeAt = (seconds: number) => generate({ secret, epoch: Math.floor(now.getTime() / 1000) + seconds });

test.each([
  [0, step],
  [-30, step - 1],
  [30, step + 1],
  [-90, null],
  [90, null],
])('a code of %i s from now belongs to step %s', async (seconds, expected) => {
  expect(await totpStep(secret, await codeAt(seconds), now, 0)).toBe(expected);
});

test('a code is good once, and none before it after it', async () => {
  expect(await totpStep(secret, await codeAt(0), now, step)).toBeNull();
  expect(await totpStep(secret, await codeAt(-30), now, step)).toBeNull();
  expect(await totpStep(secret, await codeAt(30), now, step)).toBe(step + 1);
});

test.each([['12345'], ['1234567'], ['abcdef'], ['']])('%j is no code', async (code) => {
  expect(await totpStep(secret, code, now, 0)).toBeNull();
});

test('what is shown at set-up says whose it is', async () => {
  const shown = await newTotp('Attune', 'maya@example.org');
  expect(shown.uri).toContain('otpauth://totp/Attune');
  expect(shown.uri).toContain(shown.secret);
  expect(shown.picture).toContain('<svg');
});
