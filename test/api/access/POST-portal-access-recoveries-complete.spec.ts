import { aPractice, house, type Practice } from '@attune/testing';
import { setUpFactor, signIn } from './accounts';
import { aDay, atDoor, begin, begunByMail, begunOnScreen, NEXT_PASSWORD } from './a-recovery';

let practice: Practice;
beforeEach(async () => {
  practice = await aPractice();
});

const complete = (token: string, code: string, password = NEXT_PASSWORD, at = atDoor(practice, 'x1')) => at.post('/api/portal/access/recoveries/complete', { token, code, password });
const unproven = () => house().database.sql('UPDATE access.account SET email_verified_at = NULL WHERE id = $1', [practice.ids.x1]);

describe('POST /api/portal/access/recoveries/complete', () => {
  it('is not open before a day is over, in the database neither', async () => {
    const { token, code } = await begunByMail(practice, 'x1');
    practice.clock.forward(aDay - 1);
    expect((await complete(token, code)).body).toMatchObject({ status: 409, type: 'urn:attune:recovery-waits' });
    await expect(house().database.sql('UPDATE access.recovery SET used_at = started_at WHERE account_id = $1', [practice.ids.x1])).rejects.toThrow(/check/);
    practice.clock.forward(1);
    expect((await complete(token, code)).status).toBe(204);
  });

  it('takes a new password after every factor was lost: no second factor, no sign-in, no known device stays; the person is told', async () => {
    const { browser, codes } = await setUpFactor(practice, 'x1');
    const { token, code } = await begunByMail(practice, 'x1');
    practice.clock.forward(aDay);
    expect((await complete(token, code)).status).toBe(204);
    expect((await browser.get('/api/portal/access/me')).status).toBe(401);
    expect((await signIn(practice, 'x1')).reply.status).toBe(401);
    const next = await signIn(practice, 'x1', NEXT_PASSWORD);
    expect(next.reply.body).toMatchObject({ owes: null, secondFactor: false, recovery: null });
    const kept = await house().database.sql('SELECT 1 FROM access.recovery_code WHERE account_id = $1 AND used_at IS NULL AND void_at IS NULL', [practice.ids.x1]);
    expect([kept.length, codes.length]).toEqual([0, 10]);
    expect((await practice.mails()).filter(({ to }) => to === practice.person('x1').email).map(({ subject }) => subject)).toContain('Your account was changed');
  });

  it('helps where the address was never proven; a mailed link proves it, a shown one does not', async () => {
    await unproven();
    const shown = await begunOnScreen(practice, 'x1');
    practice.clock.forward(aDay);
    expect((await complete(shown.token, shown.code)).status).toBe(204);
    expect((await signIn(practice, 'x1', NEXT_PASSWORD)).reply.body.emailVerified).toBe(false);
    const mailed = await begunByMail(practice, 'x1');
    practice.clock.forward(aDay);
    expect((await complete(mailed.token, mailed.code, 'yet another lantern song')).status).toBe(204);
    expect((await signIn(practice, 'x1', 'yet another lantern song')).reply.body.emailVerified).toBe(true);
  });

  it('does not prove the account’s address by a link that went to another one', async () => {
    await unproven();
    await house().database.sql('UPDATE access.account SET email = $2 WHERE id = $1', [practice.ids.x1, 'mistyped@example.test']);
    const { token, code } = await begunByMail(practice, 'x1');
    practice.clock.forward(aDay);
    expect((await complete(token, code)).status).toBe(204);
    const [account] = await house().database.sql<{ proven: boolean }>('SELECT email_verified_at IS NOT NULL AS proven FROM access.account WHERE id = $1', [practice.ids.x1]);
    expect(account?.proven).toBe(false);
  });

  it('works once, of ten at once too', async () => {
    const { token, code } = await begunByMail(practice, 'x1');
    practice.clock.forward(aDay);
    const replies = await Promise.all(Array.from({ length: 10 }, () => complete(token, code)));
    expect(replies.map(({ status }) => status).filter((status) => status === 204)).toHaveLength(1);
    expect((await complete(token, code)).status).toBe(404);
  }, 60_000);

  it('refuses a weak password and keeps the link good; in one and the same words whatever is stopped, replaced or not the person’s', async () => {
    const first = await begunByMail(practice, 'x1');
    practice.clock.forward(aDay);
    expect((await complete(first.token, first.code, 'sunshine')).body).toMatchObject({ status: 422, errors: [{ field: 'password' }] });
    const byOther = await complete(first.token, first.code, NEXT_PASSWORD, practice.as('y1'));
    await begin(practice, 'x1', 'screen');
    const replaced = await complete(first.token, first.code);
    expect([byOther.status, replaced.status]).toEqual([404, 404]);
    expect(byOther.text).toBe(replaced.text);
    expect((await complete(first.token, first.code, NEXT_PASSWORD, practice.visitor('staff', 'x1'))).status).toBe(404);
  });
});
