import { aPractice, type Practice } from '@attune/testing';
import { ask, atDoor, move, newAddressOf, tokenFor } from './an-address';

let practice: Practice;
beforeEach(async () => {
  practice = await aPractice();
});

const complete = (token: string) => atDoor(practice, 'x1').post('/api/portal/access/address-changes/complete', { token });
const signInAt = (email: string) => atDoor(practice, 'x1').post('/api/portal/access/sign-ins', { email, password: practice.password });
// Addresses of one database: each practice has its own.
const own = (name: string) => `${name}-${practice.ids.x1}@example.test`;

describe('POST /api/portal/access/address-changes/complete', () => {
  it('lets the person sign in with the new address and no more with the old; both addresses are told', async () => {
    const old = practice.person('x1').email;
    const { undo } = await move(practice, 'x1');
    expect((await signInAt(newAddressOf(practice, 'x1'))).body).toMatchObject({ email: newAddressOf(practice, 'x1'), emailVerified: true });
    expect((await signInAt(old)).status).toBe(401);
    expect(undo).not.toBe('');
    expect((await practice.mailsTo(old)).at(-1)?.subject).toBe('Your address was changed');
    expect((await practice.mailsTo(newAddressOf(practice, 'x1'))).map(({ subject }) => subject)).toContain('Your account was changed');
  });

  it('writes nothing to an old address that nobody proved', async () => {
    await practice.house.database.sql('UPDATE access.account SET email_verified_at = NULL WHERE id = $1', [practice.ids.x1]);
    expect((await move(practice, 'x1')).undo).toBe('');
    expect((await signInAt(newAddressOf(practice, 'x1'))).body.emailVerified).toBe(true);
  });

  it('is refused where the other partner came to use the address meanwhile, in the words of every other link', async () => {
    await ask(practice, 'x1');
    const token = await tokenFor(practice, newAddressOf(practice, 'x1'), 'new');
    await practice.house.database.sql('UPDATE couples.contact SET email = $2 WHERE partner_id = $1', [practice.ids.y1, newAddressOf(practice, 'x1')]);
    const [used, invented] = [await complete(token), await complete('a'.repeat(43))];
    expect(used.status).toBe(404);
    expect(used.text).toBe(invented.text);
  });

  it('shows in nothing that the other partner or the clinician reads', async () => {
    const { c1 } = practice.ids;
    const seen = async () => [
      (await practice.as('y1').get('/api/portal/couples/people')).text, (await practice.as('a1').get(`/api/couples/${c1}`)).text, (await practice.as('owner').get(`/api/couples/${c1}`)).text,
    ];
    const before = await seen();
    await move(practice, 'x1');
    expect(await seen()).toEqual(before);
  });

  it('works once, for thirty minutes, at its own site, and only the newest; every refusal reads the same', async () => {
    await ask(practice, 'x1', own('first'));
    const first = await tokenFor(practice, own('first'), 'new');
    await ask(practice, 'x1', own('second'));
    const second = await tokenFor(practice, own('second'), 'new');
    const refusals = [await complete('a'.repeat(43)), await complete(first)];
    const elsewhere = await practice.visitor('staff', 'x1').post('/api/access/address-changes/complete', { token: second });
    expect((await complete(second)).status).toBe(204);
    refusals.push(elsewhere, await complete(second));
    await ask(practice, 'x1', own('third'));
    const third = await tokenFor(practice, own('third'), 'new');
    practice.clock.forward(30);
    refusals.push(await complete(third));
    expect(refusals.map(({ status }) => status)).toEqual([404, 404, 404, 404, 404]);
    expect(new Set(refusals.map(({ text }) => text)).size).toBe(1);
  });

  it('is refused where somebody joined with that address meanwhile', async () => {
    await ask(practice, 'x1');
    const token = await tokenFor(practice, newAddressOf(practice, 'x1'), 'new');
    await practice.house.database.sql('UPDATE access.account SET email = $2 WHERE id = $1', [practice.ids.y1, newAddressOf(practice, 'x1')]);
    expect((await complete(token)).body.type).toBe('urn:attune:link-refused');
  });
});
