import { aPractice, type Practice } from '@attune/testing';
import { ANOTHER_PASSWORD, codeOf, linkTo, signIn, signInFully } from './accounts';

let practice: Practice;
let token: string;
beforeEach(async () => {
  practice = await aPractice();
  const { email } = practice.person('a1');
  await practice.visitor('staff').post('/api/access/resets', { email });
  token = await linkTo(practice, email);
});

const complete = (body: object, site: 'staff' | 'portal' = 'staff') =>
  practice.visitor(site).post(site === 'staff' ? '/api/access/resets/complete' : '/api/portal/access/resets/complete', body);

describe('POST /api/access/resets/complete', () => {
  it('takes the new password, ends every sign-in, tells the person; the second factor stays owed', async () => {
    const live = practice.as('a1', { keep: true });
    await live.get('/api/access/me');
    const reply = await complete({ token, password: ANOTHER_PASSWORD });
    expect([reply.status, reply.text]).toEqual([204, '']);
    expect((await live.get('/api/access/me')).status).toBe(401);
    expect((await signIn(practice, 'a1')).reply.status).toBe(401);
    expect((await signIn(practice, 'a1', ANOTHER_PASSWORD)).reply.body.owes).toBe('code');
    expect((await practice.mails()).at(-1)?.subject).toBe('Your account was changed');
  });

  it('makes the browser known, and the first sign-in on it is still told of as a new one', async () => {
    await signInFully(practice, 'a1');
    const { email } = practice.person('a1');
    const browser = practice.visitor('staff', 'a1');
    expect((await browser.post('/api/access/resets/complete', { token, password: ANOTHER_PASSWORD })).status).toBe(204);
    const news = async () => {
      await browser.post('/api/access/sign-ins', { email, password: ANOTHER_PASSWORD });
      expect((await browser.post('/api/access/second-factor', { code: await codeOf(practice) })).status).toBe(200);
      practice.clock.forward(1);
      return (await practice.mails()).filter(({ to, subject }) => to === email && subject === 'New sign-in').length;
    };
    expect([await news(), await news()]).toEqual([1, 1]);
  });

  it('works once, of twenty at once too', async () => {
    const replies = await Promise.all(Array.from({ length: 20 }, () => complete({ token, password: ANOTHER_PASSWORD })));
    expect(replies.map(({ status }) => status).filter((status) => status === 204)).toHaveLength(1);
    expect((await complete({ token, password: ANOTHER_PASSWORD })).status).toBe(404);
  }, 60_000);

  it('is over after thirty minutes, and refused on the other site; every refusal reads the same', async () => {
    const invented = await complete({ token: 'a'.repeat(43), password: ANOTHER_PASSWORD });
    const elsewhere = await complete({ token, password: ANOTHER_PASSWORD }, 'portal');
    practice.clock.forward(30);
    const late = await complete({ token, password: ANOTHER_PASSWORD });
    expect(invented.status).toBe(404);
    expect([elsewhere.text, late.text]).toEqual([invented.text, invented.text]);
  });

  it('lets a later link put an earlier one out of use', async () => {
    const { email } = practice.person('a1');
    await practice.visitor('staff').post('/api/access/resets', { email });
    const later = await linkTo(practice, email);
    expect((await complete({ token: later, password: ANOTHER_PASSWORD })).status).toBe(204);
    expect((await complete({ token, password: 'yet another lantern song' })).status).toBe(404);
  });

  it('refuses a weak password and keeps the link good', async () => {
    expect((await complete({ token, password: 'sunshine' })).body).toMatchObject({ status: 422, errors: [{ field: 'password' }] });
    expect((await complete({ token, password: ANOTHER_PASSWORD })).status).toBe(204);
    expect((await complete({ token: [token], password: ANOTHER_PASSWORD })).status).toBe(400);
  });
});
