import type { Practice } from '@attune/testing';
import { aCard, aMorning, key } from './an-exercise';

let practice: Practice;
const card = { trigger: 'When a door bangs', bodySign: 'Hot neck', helps: 'A slow breath', makesWorse: 'Being asked why' };
const write = (who: string, body: object, idempotencyKey = key()) => practice.as(who).post('/api/portal/exercises/cards', body, { idempotencyKey });

beforeEach(async () => {
  practice = await aMorning();
});

describe('POST /api/portal/exercises/cards', () => {
  it('writes a card, sealed, for the clinician to read first', async () => {
    const { status, body } = await write('x1', { ...card, trigger: '  When a door bangs ' });
    expect([status, body]).toEqual([201, { id: body.id, version: 1, state: 'proposed', ...card }]);
    const [row] = await practice.house.database.sql('SELECT body, state FROM exercises.trigger_card WHERE id = $1', [body.id]);
    expect(String(row?.['body'])).not.toContain('door');
  });

  it('writes one, however often it is sent', async () => {
    const name = key();
    const replies = await Promise.all([1, 2, 3].map(() => write('x1', card, name)));
    expect(new Set(replies.map((each) => each.body.id)).size).toBe(1);
  });

  it('has room for six', async () => {
    for (let count = 0; count < 6; count += 1) await aCard(practice, 'x1');
    expect((await write('x1', card)).body.type).toBe('urn:attune:enough-cards');
    expect((await write('y1', card)).status).toBe(201);
  });

  it.each([
    ['no trigger', { ...card, trigger: ' ' }, 422],
    ['a story', { ...card, helps: 'x'.repeat(161) }, 400],
    ['a part that is missing', { trigger: 'x' }, 400],
    ['a state of one’s own making', { ...card, state: 'approved' }, 400],
  ])('refuses %s', async (_, body, status) => expect((await write('x1', body)).status).toBe(status));

  it('is neither for staff nor for a couple that is closed', async () => {
    expect([(await write('a1', card)).status, (await write('x9', card)).status]).toEqual([404, 404]);
  });
});
