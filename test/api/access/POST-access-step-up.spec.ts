import { aPractice, house, type Practice } from '@attune/testing';
import { signInFully } from './accounts';

let practice: Practice;
beforeEach(async () => {
  practice = await aPractice();
});

const stepUp = '/api/access/step-up';

describe('POST /api/access/step-up', () => {
  it('opens weighty acts for five minutes, under a new token', async () => {
    const { browser } = await signInFully(practice, 'a1');
    const before = browser.cookies.get('__Host-staff') ?? '';
    const { status, body } = await browser.post(stepUp, { password: practice.password });
    expect(status).toBe(200);
    expect(body.stepUpUntil).toBe(new Date(Date.parse(practice.clock.now()) + 5 * 60_000).toISOString());
    expect((await browser.post('/api/access/recovery-codes', {})).status).toBe(200);
    const old = await practice.visitor('staff', 'a1').get('/api/access/me', { headers: { cookie: `__Host-staff=${before}` } });
    expect(old.status).toBe(401);
    practice.clock.forward(5);
    expect((await browser.get('/api/access/me')).body.stepUpUntil).toBeNull();
  });

  it('opens one act on one object, and no other, where it is given for one (R065)', async () => {
    const owner = practice.as('owner');
    const grant = (whom: string, role = 'associate') => owner.post(`/api/practice/staff/${practice.ids[whom]}/roles`, { role });
    await owner.post(stepUp, { password: practice.password });
    const refused = await grant('t1');
    expect(refused.body).toMatchObject({ status: 401, type: 'urn:attune:step-up-required', act: expect.stringMatching(/^[\w-]{43}$/) });
    const given = await owner.post(stepUp, { password: practice.password, act: refused.body.act });
    expect(given.status).toBe(200);
    for (const [whom, role] of [['s1', 'associate'], ['t1', 'owner']] as const) expect((await grant(whom, role)).body.act).not.toBe(refused.body.act);
    expect((await owner.delete(`/api/practice/staff/${practice.ids.t1}/roles/therapist`)).status).toBe(401);
    expect((await grant('t1')).status).toBe(201);
  });

  it('opens nothing else by a proof for one act, and that one for five minutes', async () => {
    const { browser } = await signInFully(practice, 'owner');
    const put = () => browser.put(`/api/practice/staff/${practice.ids.t1}/active`, { active: false });
    const { act } = (await put()).body;
    expect((await browser.post(stepUp, { password: practice.password, act })).body.stepUpUntil).toBeNull();
    expect((await browser.post('/api/access/recovery-codes', {})).body).toMatchObject({ type: 'urn:attune:step-up-required' });
    practice.clock.forward(5);
    expect((await put()).status).toBe(401);
  });

  it('refuses a wrong password, slows guessing down, and notes it', async () => {
    const a1 = practice.as('a1');
    const replies = [];
    for (let tries = 0; tries < 6; tries += 1) replies.push((await a1.post(stepUp, { password: 'not mine' })).status);
    expect(replies).toEqual([422, 422, 422, 422, 422, 429]);
    const [row] = await house().database.sql<{ count: number }>(
      `SELECT count(*)::int AS count FROM kernel.audit_event WHERE practice_id = $1 AND action = 'access.password-check' AND outcome = 'refused'`, [practice.id]);
    expect(row?.count).toBe(5);
  });

  it('does not take a colleague’s or a partner’s sign-in for one’s own', async () => {
    expect((await practice.visitor('staff').post(stepUp, { password: practice.password })).status).toBe(401);
    expect((await practice.as('a1', { mfa: false }).post(stepUp, { password: practice.password })).status).toBe(401);
  });

  it('names what is wrong', async () => {
    expect((await practice.as('a1').post(stepUp, {})).body.errors[0].field).toBe('password');
    expect((await practice.as('a1').post(stepUp, { password: practice.password, act: 'all of them' })).status).toBe(400);
  });
});
