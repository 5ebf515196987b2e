import { aPractice, expectShape, nullable, oneOf, otherPractice, type Practice } from '@attune/testing';

let practice: Practice;
beforeEach(async () => {
  practice = await aPractice();
});

const read = (who: string, on = '') => practice.as(who).get(`/api/practice/supervision${on && `?on=${on}`}`);
const lines = (body: { items: { associateId: string; primary: { id: string } | null }[] }) => body.items.map(({ associateId, primary }) => [associateId, primary?.id]).sort();

describe('GET /api/practice/supervision', () => {
  it('shows the owner who supervises whom on a day', async () => {
    await otherPractice();
    const { status, body } = await read('owner');
    expect(status).toBe(200);
    const named = { id: 'uuid', name: 'text' } as const;
    expectShape(body, {
      on: 'date',
      items: [{ associateId: 'uuid', associateName: 'text', primary: nullable(named), covers: [{ ...named, untilOn: nullable('date') }], overrides: [{ ...named, coupleId: 'uuid' }] }],
      relations: [{
        id: 'uuid', supervisorId: 'uuid', supervisorName: 'text', associateId: 'uuid', associateName: 'text', kind: oneOf('primary', 'cover'),
        coversId: nullable('uuid'), coversName: nullable('text'), coupleId: nullable('uuid'), fromOn: 'date', untilOn: nullable('date'), version: 'int',
      }],
    });
    const { s1, s2, a1, a2 } = practice.ids;
    expect(lines(body)).toEqual([[a1, s1], [a2, s2]].sort());
    expect(lines((await read('owner', '2026-01-04')).body)).toEqual([]);
  });

  it('knows who was supervised on a day before they had their role here', async () => {
    const { s1, a1 } = practice.ids;
    const relation = { supervisor_id: s1, associate_id: a1, kind: 'primary', from_on: '2025-12-01', until_on: '2025-12-20' };
    await practice.rows((rows) => rows.insert('practice.supervision_relation', relation));
    expect(lines((await read('owner', '2025-12-10')).body)).toEqual([[a1, s1]]);
    expect(lines((await read('owner', '2025-12-20')).body)).toEqual([]);
  });

  it('shows others what they are part of', async () => {
    const { s1, a1 } = practice.ids;
    expect(lines((await read('s1')).body)).toEqual([[a1, s1]]);
    expect(lines((await read('a1')).body)).toEqual([[a1, s1]]);
    expect((await read('t1')).body).toMatchObject({ items: [], relations: [] });
  });

  it('refuses what is no date, and strangers', async () => {
    expect((await read('owner', 'tomorrow')).status).toBe(400);
    expect((await read('owner', '2026-02-30')).status).toBe(400);
    expect((await practice.visitor('staff').get('/api/practice/supervision')).status).toBe(401);
  });
});
