import { aPractice, expectShape, house, is, otherPractice, type Practice } from '@attune/testing';
import { begin, recoveryPath } from '../access/a-recovery';
import { move, newAddressOf } from '../access/an-address';
import { foreignStatuses, partnerPath } from './couples';

let practice: Practice;
beforeEach(async () => {
  practice = await aPractice();
});

const start = (who: string, body: object = { way: 'screen', seen: true }, how = {}, path = recoveryPath(practice, 'x1')) => practice.as(who, { stepUp: true, ...how }).post(path, body);

describe('POST /api/couples/:id/partners/:partnerId/recovery', () => {
  it('gives the code where the link goes by mail, and the link where the code goes to the person’s device: never both', async () => {
    const mailed = await start('a1', { way: 'mail', seen: true });
    expect(mailed.status).toBe(201);
    expectShape(mailed.body, { way: is('mail'), code: 'text', link: is(null), opensAt: is('2026-11-24T18:00:00.000Z'), expiresAt: is('2026-11-27T18:00:00.000Z') });
    const shown = await start('a1');
    expectShape(shown.body, { way: is('screen'), code: is(null), link: 'text', opensAt: 'instant', expiresAt: 'instant' });
    expect(shown.body.link).toMatch(/^http:\/\/localhost:4300\/recovery\/begin#[\w-]{43}$/);
  });

  it('tells the person’s proven address, and nobody else, with a way to stop it; no word of what for', async () => {
    const stream = await practice.events('y1');
    await start('a1', { way: 'mail', seen: true });
    const mails = await practice.mails();
    expect(mails.map(({ to, subject }) => [to, subject])).toEqual([[practice.person('x1').email, 'Your link'], [practice.person('x1').email, 'Your account']]);
    for (const { text } of mails) {
      expect(text).toMatch(/\/recovery\/stop#[\w-]{36}$/m);
      expect(text).not.toMatch(/therap|couple|partner|counsel/i);
    }
    expect(await stream.seen()).toEqual([]);
  });

  it('tells the address of before too, while a change can still be taken back', async () => {
    await move(practice, 'x1');
    await start('a1');
    const told = (await practice.mailsTo(practice.person('x1').email)).at(-1);
    expect(told?.text).toMatch(/\/recovery\/stop#/);
    expect((await practice.mailsTo(newAddressOf(practice, 'x1'))).at(-1)?.text).toMatch(/\/recovery\/stop#/);
  });

  it('sends nothing to an address that nobody proved, but the link to the one recorded as safe', async () => {
    await house().database.sql(`UPDATE access.account SET email_verified_at = NULL, email = 'mistyped@example.test' WHERE id = $1`, [practice.ids.x1]);
    await start('a1', { way: 'mail', seen: true });
    expect((await practice.mails()).map(({ to }) => to)).toEqual([practice.person('x1').email]);
  });

  it('wants the person seen, the password for this very act, and an address that is safe now', async () => {
    expect((await start('a1', { way: 'screen', seen: false })).status).toBe(400);
    expect((await start('a1', { way: 'screen' })).status).toBe(400);
    expect((await practice.as('a1').post(recoveryPath(practice, 'x1'), { way: 'screen', seen: true })).body).toMatchObject({ status: 401, type: 'urn:attune:step-up-required' });
    await house().database.sql('UPDATE couples.contact SET may_mail = false WHERE partner_id = $1', [practice.ids.x1]);
    expect((await start('a1', { way: 'mail', seen: true })).body.type).toBe('urn:attune:mail-not-safe');
    await house().database.sql(`UPDATE couples.contact SET may_mail = true, safe_days = '{2}' WHERE partner_id = $1`, [practice.ids.x1]);
    expect((await start('a1', { way: 'mail', seen: true })).body.type).toBe('urn:attune:not-a-safe-hour');
    expect((await start('a1', { way: 'screen', seen: true }, { conjoint: true })).body.type).toBe('urn:attune:conjoint');
  });

  it('never goes to the address that the other partner signs in with', async () => {
    await house().database.sql(`UPDATE access.account SET email = 'shared@example.test' WHERE id = $1`, [practice.ids.y1]);
    await house().database.sql(`UPDATE couples.contact SET email = 'Shared@example.test' WHERE partner_id = $1`, [practice.ids.x1]);
    expect((await start('a1', { way: 'mail', seen: true })).body.type).toBe('urn:attune:address-in-use');
  });

  it('has one under way: a new one ends the one before', async () => {
    await begin(practice, 'x1', 'screen');
    await begin(practice, 'x1', 'mail');
    const [row] = await house().database.sql<{ open: number }>(
      'SELECT count(*)::int AS open FROM access.recovery WHERE account_id = $1 AND stopped_at IS NULL', [practice.ids.x1]);
    expect(row?.open).toBe(1);
  });

  it('is on record, with who began it', async () => {
    await start('a1');
    const rows = await house().database.sql('SELECT actor_id, object_id, reason FROM kernel.audit_event WHERE practice_id = $1 AND action = $2', [practice.id, 'access.recovery-begun']);
    expect(rows).toEqual([{ actor_id: practice.ids.a1, object_id: practice.ids.x1, reason: 'screen, seen in person' }]);
  });

  it('is the treating clinician’s alone; for neither partner, nor for who has no account', async () => {
    for (const who of ['owner', 's1']) expect((await start(who)).status).toBe(403);
    for (const who of ['a2', 't1']) expect((await start(who)).status).toBe(404);
    for (const who of ['x1', 'y1']) expect((await practice.visitor('staff', who).post(recoveryPath(practice, 'x1'), { way: 'screen', seen: true })).status).toBe(401);
    await practice.addCouple('3', { clinician: practice.ids.a1, accounts: false, status: 'invited' });
    expect((await start('a1', undefined, {}, partnerPath(practice, 'c3', 'x3', '/recovery'))).status).toBe(404);
    expect((await start('a1', undefined, {}, partnerPath(practice, 'c1', 'x2', '/recovery'))).status).toBe(404);
    const other = await otherPractice();
    expect(await foreignStatuses(practice, other, (path) => start('a1', undefined, {}, path), `/partners/${practice.ids.x1}/recovery`)).toEqual([404, 404, 404, 404]);
  });
});
