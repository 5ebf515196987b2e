import { aPractice, otherPractice, type Practice } from '@attune/testing';
import { couplePath, foreignStatuses, partnerPath } from './couples';

describe('PUT /api/couples/:id/partners/:partnerId/contact', () => {
  let practice: Practice;
  let other: Practice;
  const contact = { email: 'safe@example.org', phone: '415 555 0132', mayMail: true, safeDays: [5, 1], safeFrom: '09:00', safeUntil: '17:00' };
  const stored = async (seat: number) => (await practice.as('a1').get(couplePath(practice, 'c1'))).body.partners[seat].contact;
  const put = async (who: string, over: object = {}, path = partnerPath(practice, 'c1', 'x1', '/contact')) =>
    practice.as(who).put(path, { ...contact, ...over }, { ifMatch: (await stored(0)).version });

  beforeAll(async () => {
    practice = await aPractice();
    other = await otherPractice();
  });

  it('records what is safe, by whom and when', async () => {
    const reply = await put('a1');
    expect(reply.status).toBe(200);
    expect(await stored(0)).toEqual({
      ...contact, safeDays: [1, 5], version: reply.body.version, recordedAt: expect.any(String), recordedBy: expect.objectContaining({ id: practice.ids['a1'] }),
    });
  });

  it('is open to the owner, who keeps the office', async () => expect((await put('owner', { safeFrom: null, safeUntil: null })).status).toBe(200));

  it('refuses the address of the other partner, however it is written', async () => {
    const { email } = await stored(1);
    const reply = await put('a1', { email: ` ${email.toUpperCase()}` });
    expect(reply.status).toBe(422);
    expect(reply.body.errors).toEqual([expect.objectContaining({ field: 'email' })]);
  });

  it.each([
    [{ email: null }, 422, 'mayMail'],
    [{ email: 'nobody' }, 422, 'email'],
    [{ safeFrom: '18:00' }, 422, 'safeFrom'],
    [{ safeDays: [] }, 422, 'safeDays'],
    [{ safeDays: [8] }, 400, 'safeDays'],
    [{ safeFrom: '9' }, 400, 'safeFrom'],
    [{ recordedBy: 'me' }, 400, 'recordedBy'],
  ])('refuses %j', async (over, status, field) => {
    const reply = await put('a1', over);
    expect(reply.status).toBe(status);
    expect(reply.body.errors[0].field).toBe(field);
  });

  it('keeps what somebody else wrote meanwhile', async () => {
    const reply = await practice.as('a1').put(partnerPath(practice, 'c1', 'x1', '/contact'), contact, { ifMatch: 1 });
    expect(reply.status).toBe(412);
  });

  it('is refused while both look at the screen', async () => {
    const reply = await practice.as('a1', { conjoint: true }).put(partnerPath(practice, 'c1', 'x1', '/contact'), contact, { ifMatch: 1 });
    expect(reply.status).toBe(409);
    expect(reply.body.type).toBe('urn:attune:conjoint');
  });

  it('is not for others', async () => {
    expect((await put('s1')).status).toBe(403);
    expect((await put('a2')).status).toBe(404);
    expect((await put('x1')).status).toBe(404);
    expect((await put('a1', {}, partnerPath(practice, 'c1', 'x2', '/contact'))).status).toBe(404);
    const send = (path: string) => practice.as('a1').put(path, contact, { ifMatch: 1 });
    expect(await foreignStatuses(practice, other, send, `/partners/${practice.ids['x1']}/contact`)).toEqual([404, 404, 404, 404]);
  });
});
