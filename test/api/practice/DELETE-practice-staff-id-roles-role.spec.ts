import { aPractice, otherPractice, type Practice } from '@attune/testing';
import { OTHERS } from './shapes';

let practice: Practice;
beforeEach(async () => {
  practice = await aPractice();
});

const revoke = (role: string, whom = practice.ids.t1, who = 'owner') => practice.as(who, { stepUp: true }).delete(`/api/practice/staff/${whom}/roles/${role}`);

describe('DELETE /api/practice/staff/:id/roles/:role', () => {
  it('is gone with the next request of a live sign-in, and can be given anew', async () => {
    const live = practice.as('t1', { keep: true });
    expect((await live.get('/api/practice/colleagues')).status).toBe(200);
    const { status, body } = await revoke('therapist');
    expect(status).toBe(200);
    expect(body.roles).toEqual([]);
    expect((await live.get('/api/practice/colleagues')).status).toBe(403);
    expect((await revoke('therapist')).status).toBe(404);
    await practice.as('owner', { stepUp: true }).post(`/api/practice/staff/${practice.ids.t1}/roles`, { role: 'therapist' });
    expect((await live.get('/api/practice/colleagues')).status).toBe(200);
  });

  it('leaves nobody without the supervisor they have', async () => {
    expect((await revoke('supervisor', practice.ids.s1)).body.type).toBe('urn:attune:still-supervises');
  });

  it('is never from oneself, and asks for the password again', async () => {
    expect((await revoke('owner', practice.ids.owner)).body.type).toBe('urn:attune:not-oneself');
    expect((await practice.as('owner').delete(`/api/practice/staff/${practice.ids.t1}/roles/therapist`)).status).toBe(401);
  });

  it.each(OTHERS)('is not for %s', async (who) => {
    expect((await revoke('therapist', practice.ids.t1, who)).status).toBe(403);
  });

  it('is 404 for another practice’s and for what is no role', async () => {
    expect((await revoke('therapist', (await otherPractice()).ids.t1)).status).toBe(404);
    expect((await revoke('admin')).status).toBe(404);
  });
});
