import { aPractice, type Practice } from '@attune/testing';
import { ask, atDoor, move, newAddressOf, tokenFor } from './an-address';

let practice: Practice;
beforeEach(async () => {
  practice = await aPractice();
});

const complete = (token: string) => atDoor(practice, 't1').post('/api/access/address-changes/complete', { token });
const signInAt = (email: string) => atDoor(practice, 't1').post('/api/access/sign-ins', { email, password: practice.password });
// Addresses of one database: each practice has its own.
const own = (name: string) => `${name}-${practice.ids.t1}@example.test`;

describe('POST /api/access/address-changes/complete', () => {
  it('lets the person sign in with the new address and no more with the old; both addresses are told', async () => {
    const old = practice.person('t1').email;
    const { undo } = await move(practice, 't1');
    expect((await signInAt(newAddressOf(practice, 't1'))).body).toMatchObject({ email: newAddressOf(practice, 't1'), emailVerified: true });
    expect((await signInAt(old)).status).toBe(401);
    expect(undo).not.toBe('');
    expect((await practice.mailsTo(old)).at(-1)?.subject).toBe('Your address was changed');
    expect((await practice.mailsTo(newAddressOf(practice, 't1'))).map(({ subject }) => subject)).toContain('Your account was changed');
  });

  it('shows at the practice too', async () => {
    await move(practice, 't1');
    await practice.jobs.drain();
    expect((await practice.as('owner').get(`/api/practice/staff/${practice.ids.t1}`)).body.email).toBe(newAddressOf(practice, 't1'));
  });

  it('works once, for thirty minutes, at its own site, and only the newest; every refusal reads the same', async () => {
    await ask(practice, 't1', own('first'));
    const first = await tokenFor(practice, own('first'), 'new');
    await ask(practice, 't1', own('second'));
    const second = await tokenFor(practice, own('second'), 'new');
    const refusals = [await complete('a'.repeat(43)), await complete(first)];
    const elsewhere = await practice.visitor('portal', 't1').post('/api/portal/access/address-changes/complete', { token: second });
    expect((await complete(second)).status).toBe(204);
    refusals.push(elsewhere, await complete(second));
    await ask(practice, 't1', own('third'));
    const third = await tokenFor(practice, own('third'), 'new');
    practice.clock.forward(30);
    refusals.push(await complete(third));
    expect(refusals.map(({ status }) => status)).toEqual([404, 404, 404, 404, 404]);
    expect(new Set(refusals.map(({ text }) => text)).size).toBe(1);
  });

  it('is refused where somebody joined with that address meanwhile', async () => {
    await ask(practice, 't1');
    const token = await tokenFor(practice, newAddressOf(practice, 't1'), 'new');
    await practice.house.database.sql('UPDATE access.account SET email = $2 WHERE id = $1', [practice.ids.a1, newAddressOf(practice, 't1')]);
    expect((await complete(token)).body.type).toBe('urn:attune:link-refused');
  });
});
