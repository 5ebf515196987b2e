import { aPractice, type Practice } from '@attune/testing';
import { atDoor, move, newAddressOf } from './an-address';

let practice: Practice;
beforeEach(async () => {
  practice = await aPractice();
});

const undo = (token: string) => atDoor(practice, 'x1').post('/api/portal/access/address-changes/undo', { token });
const signInAt = (email: string) => atDoor(practice, 'x1').post('/api/portal/access/sign-ins', { email, password: practice.password });
const HOURS = 60;
// Addresses of one database: each practice has its own.
const own = (name: string) => `${name}-${practice.ids.x1}@example.test`;

describe('POST /api/portal/access/address-changes/undo', () => {
  it('takes the old address back for 72 hours, and signs every device out', async () => {
    const live = practice.as('x1', { keep: true });
    await live.get('/api/portal/access/me');
    const { undo: token } = await move(practice, 'x1');
    practice.clock.forward(72 * HOURS - 1);
    const later = practice.as('x1', { keep: true });
    expect((await later.get('/api/portal/access/me')).body.email).toBe(newAddressOf(practice, 'x1'));
    expect((await undo(token)).status).toBe(204);
    expect((await later.get('/api/portal/access/me')).status).toBe(401);
    expect((await signInAt(practice.person('x1').email)).status).toBe(200);
    expect((await signInAt(newAddressOf(practice, 'x1'))).status).toBe(401);
  });

  it('takes back all that came after it', async () => {
    const { undo: token } = await move(practice, 'x1', own('first'));
    await move(practice, 'x1', own('second'));
    expect((await undo(token)).status).toBe(204);
    expect((await signInAt(practice.person('x1').email)).status).toBe(200);
    for (const gone of [own('first'), own('second')]) expect((await signInAt(gone)).status).toBe(401);
  });

  it('works once and for 72 hours; every refusal reads the same', async () => {
    const { undo: token } = await move(practice, 'x1');
    const refusals = [await undo('a'.repeat(43))];
    practice.clock.forward(72 * HOURS);
    refusals.push(await undo(token));
    expect(refusals.map(({ status }) => status)).toEqual([404, 404]);
    expect(new Set(refusals.map(({ text }) => text)).size).toBe(1);
    expect((await signInAt(newAddressOf(practice, 'x1'))).status).toBe(200);
  });
});
