import { aPractice, expectShape, is, type Practice } from '@attune/testing';
import { aDay, atDoor, begunByMail, begunOnScreen } from './a-recovery';

let practice: Practice;
beforeEach(async () => {
  practice = await aPractice();
  practice.clock.set('2026-11-23T18:00:00Z');
});

const open = (token: string, code: string, at = atDoor(practice, 'x1')) => at.post('/api/portal/access/recoveries/open', { token, code });

describe('POST /api/portal/access/recoveries/open', () => {
  it.each([['mailed', begunByMail], ['shown', begunOnScreen]])('says to whoever has a %s link and its code when it opens', async (_, begun) => {
    const { token, code } = await begun(practice, 'x1');
    const { status, body } = await open(token, code);
    expect(status).toBe(200);
    expectShape(body, {
      name: is(practice.person('x1').name), email: is(practice.person('x1').email), opensAt: is('2026-11-24T18:00:00.000Z'), expiresAt: is('2026-11-27T18:00:00.000Z'),
      ready: is(false), passwordMinimum: is(15),
    });
    practice.clock.forward(aDay);
    expect((await open(token, code)).body.ready).toBe(true);
  });

  it('is void after five wrong codes; every refusal reads the same', async () => {
    const { token, code } = await begunByMail(practice, 'x1');
    const wrong = code === '000000' ? '000001' : '000000';
    const refusals = [await open('a'.repeat(43), code)];
    for (let tries = 0; tries < 5; tries += 1) refusals.push(await open(token, wrong));
    refusals.push(await open(token, code));
    expect(new Set(refusals.map(({ status, text }) => `${status} ${text}`)).size).toBe(1);
    expect(refusals[0]?.status).toBe(404);
  });

  it('is not for whoever is signed in on this device, nor at the other site, nor when it is over', async () => {
    const { token, code } = await begunByMail(practice, 'x1');
    expect((await open(token, code, practice.as('y1'))).body.type).toBe('urn:attune:recovery-refused');
    expect((await practice.visitor('staff', 'x1').post('/api/access/recoveries/open', { token, code })).body.type).toBe('urn:attune:recovery-refused');
    practice.clock.forward(4 * aDay);
    expect((await open(token, code)).status).toBe(404);
  });

  it('names what is wrong', async () => {
    expect((await open('a'.repeat(43), '12345')).body.errors[0].field).toBe('code');
  });
});
