import { aPractice, type Practice } from '@attune/testing';
import { couplePath } from './couples';
import { handedOver } from './handover';

describe('POST /api/couples/handover/sign', () => {
  let practice: Practice;
  const wish = (over: object = {}) => ({ kind: 'treatment', edition: 1, language: 'en', name: 'Signed Name', ...over });

  beforeAll(async () => {
    practice = await aPractice();
    practice.clock.set('2026-11-23T20:00:00Z');
  });

  it('keeps the signature as this partner’s, made at the device, and leaves the other’s alone', async () => {
    const device = await handedOver(practice);
    const reply = await device.sign(wish());
    expect(reply.status).toBe(201);
    expect(reply.body).toMatchObject({ kind: 'treatment', signed: { name: 'Signed Name', on: '2026-11-23', choice: null } });
    const [x1, y1] = (await practice.as('a1').get(couplePath(practice, 'c1', '/consents'))).body.partners;
    expect(x1.standings[0].signed).toMatchObject({ way: 'device', name: 'Signed Name' });
    expect(y1.standings[0].signed).toBeNull();
    const [row] = await practice.house.database.sql('SELECT recorded_by FROM couples.consent WHERE compartment = $1', [practice.ids['x1']]);
    expect(row).toEqual({ recorded_by: practice.ids['a1'] });
  });

  it('takes another choice of one who signed already', async () => {
    const device = await handedOver(practice);
    for (const choice of ['no-secrets', 'limited-secrets']) {
      const reply = await device.sign(wish({ kind: 'confidentiality', choice }));
      expect([reply.status, reply.body.signed?.choice]).toEqual([201, choice]);
    }
  });

  it.each([
    [{ kind: 'confidentiality' }, 422],
    [{ choice: 'no-secrets' }, 422],
    [{ edition: 2 }, 409],
    [{ name: 'x' }, 400],
    [{ partnerId: 'other' }, 400],
  ])('refuses %j', async (over, status) => expect((await (await handedOver(practice)).sign(wish(over))).status).toBe(status));

  it('needs a slip', async () => {
    expect((await practice.visitor('staff').post('/api/couples/handover/sign', { ...wish(), hash: 'ab'.repeat(32), token: 'x' })).status).toBe(404);
    expect((await practice.visitor('portal').post('/api/couples/handover/sign', { ...wish(), hash: 'ab'.repeat(32), token: 'x' })).status).toBe(404);
  });
});
