import { aPractice, expectShape, is, otherPractice, type Practice } from '@attune/testing';
import { begin, recoveryPath } from '../access/a-recovery';
import { OTHERS } from './shapes';

let practice: Practice;
beforeEach(async () => {
  practice = await aPractice();
});

describe('POST /api/practice/staff/:id/recovery', () => {
  it('is begun by an owner who has seen the person: code told, link to the address on record', async () => {
    const { status, body } = await begin(practice, 't1', 'mail');
    expect(status).toBe(201);
    expectShape(body, { way: is('mail'), code: 'text', link: is(null), opensAt: 'instant', expiresAt: 'instant' });
    expect((await practice.mails()).map(({ to }) => to)).toEqual([practice.person('t1').email, practice.person('t1').email]);
    expect((await begin(practice, 't1', 'screen')).body.link).toMatch(/^http:\/\/localhost:4200\/recovery\/begin#/);
  });

  it('wants the person seen, and the password for this very act', async () => {
    expect((await practice.as('owner', { stepUp: true }).post(recoveryPath(practice, 't1'), { way: 'mail' })).status).toBe(400);
    expect((await practice.as('owner').post(recoveryPath(practice, 't1'), { way: 'mail', seen: true })).body.type).toBe('urn:attune:step-up-required');
  });

  it('is never for oneself, nor for a partner by this way, nor for who is not here', async () => {
    expect((await begin(practice, 'owner', 'screen')).body.type).toBe('urn:attune:not-oneself');
    const owner = practice.as('owner', { stepUp: true });
    for (const id of [practice.ids.x1, (await otherPractice()).ids.t1]) expect((await owner.post(`/api/practice/staff/${id}/recovery`, { way: 'screen', seen: true })).status).toBe(404);
    await owner.put(`/api/practice/staff/${practice.ids.t1}/active`, { active: false });
    expect((await begin(practice, 't1', 'screen')).status).toBe(404);
  });

  it.each(OTHERS)('is not for %s', async (who) => {
    expect((await begin(practice, 'a2', 'screen', who)).status).toBe(403);
  });
});
