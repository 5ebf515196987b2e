import { otherPractice, type Practice } from '@attune/testing';
import { aMorning, key } from './an-exercise';

let practice: Practice;
const record = () => ({
  coupleId: practice.ids['c1'], exercise: 'E6', variant: 'side', short: true, doneOn: '2026-11-20', before: { a: 7, b: 5 }, after: { a: 4, b: null },
  note: practice.lay('room_record', 'note', { coupleId: practice.ids['c1'], grants: [{ to: 'care' }] }),
});
const put = (who: string, body: object, idempotencyKey = key()) => practice.as(who).post('/api/exercises/room-records', body, { idempotencyKey });

beforeEach(async () => {
  practice = await aMorning();
});

describe('POST /api/exercises/room-records', () => {
  it('records what was done in the room, its note sealed', async () => {
    const body = record();
    const [name, made] = [key(), []] as [string, string[]];
    for (let times = 0; times < 2; times += 1) {
      const reply = await put('a1', body, name);
      expect(reply.status).toBe(201);
      made.push(reply.body.id);
    }
    expect(made[0]).toBe(made[1]);
    const [row] = await practice.house.database.sql('SELECT before_a, before_b, after_a, after_b, note FROM exercises.room_record WHERE id = $1', [made[0]]);
    expect(row).toMatchObject({ before_a: 7, before_b: 5, after_a: 4, after_b: null });
    expect(String(row?.['note'])).not.toContain(body.note);
    const history = (await practice.as('s1').get(`/api/exercises/couples/${practice.ids['c1']}/history`)).body;
    expect(history.inRoom).toEqual([{ id: made[0], exercise: 'E6', on: '2026-11-20', note: body.note }]);
  });

  it.each([
    [{ doneOn: '2026-11-24' }, 422],
    [{ variant: 'usual' }, 422],
    [{ before: { a: 11, b: 1 } }, 400],
    [{ before: { a: 1 } }, 400],
    [{ note: 7 }, 400],
    [{ recordedBy: 'x' }, 400],
  ])('refuses %j with %i', async (change, status) => expect((await put('a1', { ...record(), ...change })).status).toBe(status));

  it('is nothing to those who do not treat the couple', async () => {
    const elsewhere = await otherPractice();
    const replies = [await put('a2', record()), await put('a1', { ...record(), coupleId: elsewhere.ids['c1'] }), await put('x1', record())];
    expect(replies.map((each) => each.status)).toEqual([404, 404, 404]);
    expect([(await put('s1', record())).status, (await put('owner', record())).status]).toEqual([403, 403]);
  });
});
