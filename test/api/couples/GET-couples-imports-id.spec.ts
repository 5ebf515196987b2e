import { randomUUID } from 'node:crypto';
import { aPractice, otherPractice, type Practice } from '@attune/testing';
import { coupleFile, take } from './files';

describe('GET /api/couples/imports/:id', () => {
  let practice: Practice;
  let id: string;
  const read = (who: string, which = id) => practice.as(who).get(`/api/couples/imports/${which}`);

  beforeAll(async () => {
    practice = await aPractice();
    id = (await take(practice, 'a1', coupleFile(2, 'one'))).body.id;
  });

  it('gives the file as it stands to whoever brought it', async () => {
    const { status, body, headers } = await read('a1');
    expect(status).toBe(200);
    expect(body).toMatchObject({ id, state: 'preview', rowCount: 2, waitingCount: 2 });
    expect(body).not.toHaveProperty('createdBy');
    expect(headers['etag']).toBe(`"${body.version}"`);
  });

  it('is nobody else’s', async () => {
    const other = await otherPractice();
    const theirs = (await take(other, 'a1', coupleFile(1, 'two'))).body.id;
    for (const who of ['owner', 'a2', 'x1']) expect((await read(who)).status).toBe(404);
    for (const which of [theirs, randomUUID(), 'x']) expect((await read('a1', which)).status).toBe(404);
    expect((await read('s1')).status).toBe(403);
  });
});
