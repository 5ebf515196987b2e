import { randomUUID } from 'node:crypto';
import { aPractice, expectShape, nullable, oneOf, type Practice } from '@attune/testing';
import { PERSON_ROWS, take } from './files';

describe('GET /api/couples/imports/:id/rows', () => {
  let practice: Practice;
  let id: string;
  const read = (query = '', who = 'a1') => practice.as(who).get(`/api/couples/imports/${id}/rows${query}`);

  beforeAll(async () => {
    practice = await aPractice();
    id = (await take(practice, 'a1', `${PERSON_ROWS}1,Ana,Lopez,home@x.org,\n1,Tom,Reed,home@x.org,\n2,Li,Wu,li@,\n2,Bo,Wu,,`)).body.id;
  });

  it('gives each row with what is to be said of it, numbered as in the file', async () => {
    const { status, body } = await read();
    expect(status).toBe(200);
    expectShape(body, {
      items: [{
        rowNumber: 'int', cells: ['text'], state: oneOf('read', 'ready', 'bad', 'known', 'made', 'left-out'),
        remarks: [{ column: nullable('int'), kind: oneOf('error', 'note'), message: 'text' }],
      }],
      nextCursor: nullable('text'),
    });
    expect(body.items.map(({ rowNumber, state }: { rowNumber: number; state: string }) => [rowNumber, state])).toEqual([[2, 'ready'], [3, 'ready'], [4, 'bad'], [5, 'bad']]);
    expect(body.items[1].remarks).toEqual([{ column: 3, kind: 'note', message: expect.stringContaining('stays empty') }]);
    expect(body.items[2].remarks).toEqual([{ column: 3, kind: 'error', message: expect.stringContaining('“li@” cannot be an email address') }]);
    expect(body.items[3].remarks).toEqual([{ column: null, kind: 'error', message: 'The partner’s row needs correcting first.' }]);
  });

  it('notes a couple that was opened by hand, and an address that somebody has, to whoever may read them alone', async () => {
    const person = (givenName: string, email: string | null) => ({ givenName, familyName: 'Handmade', language: 'en', ...(email ? { email } : {}) });
    const opened = await practice.as('a1').post('/api/couples', { a: person('Ina', 'ina@hand.example'), b: person('Jo', null) }, { idempotencyKey: randomUUID() });
    expect(opened.status).toBe(201);
    const text = `${PERSON_ROWS}1,JO,Handmade,,\n1,Ína,Handmade,,\n2,Ina,Other,INA@hand.example,\n2,Kim,Other,,`;
    const notes = async (who: string) => {
      const { body } = await take(practice, who, text);
      expect(body).toMatchObject({ readyCount: 4, badCount: 0 });
      const rows = (await practice.as(who).get(`/api/couples/imports/${body.id}/rows`)).body.items as { rowNumber: number; remarks: { message: string }[] }[];
      return rows.flatMap(({ rowNumber, remarks }) => remarks.map(({ message }) => `${rowNumber} ${message}`));
    };
    const both = [
      '2 A couple of these two names is here already. If it is the same one, take the row out of the file.',
      '4 Somebody here has the address INA@hand.example already. Two people cannot sign in with one: ask for another before you invite.',
    ];
    expect(await notes('a1')).toEqual(both);
    expect(await notes('owner')).toEqual(both);
    expect(await notes('a2')).toEqual([]);
  });

  it('gives rows of one state, page by page', async () => {
    const first = await read('?state=bad&limit=1');
    expect(first.body.items.map(({ rowNumber }: { rowNumber: number }) => rowNumber)).toEqual([4]);
    const second = await read(`?state=bad&limit=1&cursor=${first.body.nextCursor}`);
    expect(second.body).toMatchObject({ items: [{ rowNumber: 5 }], nextCursor: null });
    expect((await read('?state=lost')).status).toBe(400);
  });

  it('is nobody else’s', async () => {
    for (const who of ['owner', 'a2', 'x1']) expect((await read('', who)).status).toBe(404);
    expect((await read('', 's1')).status).toBe(403);
  });
});
