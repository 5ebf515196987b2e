import { aPractice, house, type Practice } from '@attune/testing';

let practice: Practice;
beforeEach(async () => {
  practice = await aPractice();
});

const ask = (email: string) => practice.visitor('portal').post('/api/portal/access/resets', { email });

describe('POST /api/portal/access/resets', () => {
  it('mails a neutral link to a partner’s own proven address', async () => {
    expect((await ask(practice.person('x1').email)).status).toBe(204);
    const [mail] = await practice.mails();
    expect(mail).toMatchObject({ to: practice.person('x1').email, subject: 'Choose a new password' });
    expect(mail?.text).toMatch(/http:\/\/localhost:4300\/reset#[\w-]{43}/);
    expect(`${mail?.subject} ${mail?.text}`).not.toMatch(/therap|couple|partner|counsel|clinic/i);
  });

  it('says the same and sends nothing where the address was never proven, or is staff’s', async () => {
    await house().database.sql('UPDATE access.account SET email_verified_at = NULL WHERE id = $1', [practice.ids.x1]);
    const replies = [await ask(practice.person('x1').email), await ask(practice.person('a1').email), await ask('nobody@example.test')];
    expect(replies.map(({ status, text }) => [status, text])).toEqual([[204, ''], [204, ''], [204, '']]);
    expect(await practice.mails()).toHaveLength(0);
  });
});
