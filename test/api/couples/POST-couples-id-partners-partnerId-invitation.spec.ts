import { aPractice, expectShape, is, otherPractice, type Practice } from '@attune/testing';
import { couplePath, foreignStatuses, partnerPath } from './couples';

describe('POST /api/couples/:id/partners/:partnerId/invitation', () => {
  let practice: Practice;
  let other: Practice;
  const invite = (who: string, way: string, path = partnerPath(practice, 'c3', 'x3', '/invitation'), how = {}) => practice.as(who, how).post(path, { way });

  beforeAll(async () => {
    practice = await aPractice();
    other = await otherPractice();
    await practice.addCouple('3', { clinician: practice.ids['a1'] ?? '', accounts: false, status: 'invited' });
  });

  it('gives a link to show and a code to tell apart, and says so on the record', async () => {
    const { status, body } = await invite('a1', 'screen');
    expect(status).toBe(201);
    expectShape(body, { id: 'uuid', way: is('screen'), code: 'text', link: 'text', picture: 'text', expiresAt: 'instant' });
    expect(body.picture).toMatch(/^<svg /);
    expect(body.code).toMatch(/^\d{6}$/);
    const { body: record } = await practice.as('a1').get(couplePath(practice, 'c3'));
    expect(record.partners[0].invitation).toMatchObject({ joined: false, expiresAt: expect.any(String) });
    expect(record.partners[1].invitation).toEqual({ joined: false, invitedAt: null, expiresAt: null });
  });

  it('goes by mail to that partner alone', async () => {
    const { body } = await invite('a1', 'mail', partnerPath(practice, 'c3', 'y3', '/invitation'));
    expectShape(body, { id: 'uuid', way: is('mail'), code: 'text', link: is(null), picture: is(null), expiresAt: 'instant' });
    const mails = await practice.mails();
    expect(mails.map(({ to }) => to)).toEqual([practice.person('y3').email]);
  });

  it('waits until it is recorded what is safe', async () => {
    await practice.house.database.sql('UPDATE couples.contact SET recorded_by = NULL, recorded_at = NULL, may_mail = false WHERE partner_id = $1', [practice.ids['x3']]);
    expect((await invite('a1', 'screen')).body.type).toBe('urn:attune:contact-not-recorded');
    await practice.house.database.sql('UPDATE couples.contact SET recorded_by = $2, recorded_at = now() WHERE partner_id = $1', [practice.ids['x3'], practice.ids['a1']]);
    expect((await invite('a1', 'mail')).body.type).toBe('urn:attune:mail-not-safe');
    expect((await invite('a1', 'screen')).status).toBe(201);
  });

  it('is sent by mail only on the days and at the hours that are safe', async () => {
    const sql = (set: string) => practice.house.database.sql(`UPDATE couples.contact SET ${set} WHERE partner_id = $1`, [practice.ids['y3']]);
    const byMail = () => invite('a1', 'mail', partnerPath(practice, 'c3', 'y3', '/invitation'));
    // Monday, seven in the evening in Los Angeles.
    practice.clock.set('2026-11-24T03:00:00Z');
    for (const unsafe of ["safe_days = '{2,3}'", "safe_days = '{1}', safe_from = '09:00', safe_until = '17:00'"]) {
      await sql(unsafe);
      expect((await byMail()).body.type).toBe('urn:attune:not-a-safe-hour');
    }
    expect((await invite('a1', 'screen', partnerPath(practice, 'c3', 'y3', '/invitation'))).status).toBe(201);
    await sql("safe_until = '20:00'");
    expect((await byMail()).status).toBe(201);
  });

  it('is refused for who has joined, for a closed record, in conjoint mode, and for an unknown way', async () => {
    expect((await invite('a1', 'screen', partnerPath(practice, 'c1', 'x1', '/invitation'))).status).toBe(409);
    expect((await invite('a1', 'screen', partnerPath(practice, 'c9', 'x9', '/invitation'))).body.type).toBe('urn:attune:closed');
    expect((await invite('a1', 'screen', undefined, { conjoint: true })).body.type).toBe('urn:attune:conjoint');
    expect((await invite('a1', 'pigeon')).status).toBe(400);
  });

  it('is the treating clinician’s', async () => {
    for (const who of ['owner', 's1']) expect((await invite(who, 'screen')).status).toBe(403);
    expect((await invite('a2', 'screen')).status).toBe(404);
    expect((await invite('a1', 'screen', partnerPath(practice, 'c3', 'x2', '/invitation'))).status).toBe(404);
    expect(await foreignStatuses(practice, other, (path) => invite('a1', 'screen', path), `/partners/${practice.ids['x3']}/invitation`)).toEqual([404, 404, 404, 404]);
  });
});
