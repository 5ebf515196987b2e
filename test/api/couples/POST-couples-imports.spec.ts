import { aPractice, expectShape, is, nullable, type Practice } from '@attune/testing';
import { key } from './couples';
import { coupleFile, countOfCouples, PERSON_ROWS, take } from './files';

const IMPORT = {
  id: 'uuid', version: 'int', fileName: 'text', headings: ['text'], mapping: { shape: 'text', columns: [nullable('text')] }, mappingFault: nullable('text'), state: is('preview'),
  rowCount: 'int', readyCount: 'int', badCount: 'int', knownCount: 'int', madeCount: 'int', waitingCount: 'int', leftOutCount: 'int',
} as const;

describe('POST /api/couples/imports', () => {
  let practice: Practice;
  beforeAll(async () => {
    practice = await aPractice();
  });

  it('takes a file, guesses what its columns hold and looks at every row, and makes nothing', async () => {
    const before = await countOfCouples(practice);
    const { status, body } = await take(practice, 'a1', coupleFile(3, 'one'));
    expect(status).toBe(201);
    expectShape(body, IMPORT);
    expect(body).toMatchObject({ mapping: { shape: 'couple-a-row' }, mappingFault: null, rowCount: 3, readyCount: 3, badCount: 0, knownCount: 0, madeCount: 0 });
    expect(body.mapping.columns).toEqual(['a.given', 'a.family', 'a.email', 'b.given', 'b.family', 'b.email']);
    expect(await countOfCouples(practice)).toBe(before);
  });

  it('counts rows with errors, and the partner’s row with them', async () => {
    const { body } = await take(practice, 'a1', `${PERSON_ROWS}1,Ana,Lopez,,en\n1,Tom,,,\n2,Li,Wu,,\n\n3,Bo,Wu,,\n3,Jo,Wu,,`);
    expect(body).toMatchObject({ mapping: { shape: 'person-a-row' }, rowCount: 6, readyCount: 2, badCount: 3 });
  });

  it('waits for a person where the headings say nothing', async () => {
    const { body } = await take(practice, 'a1', 'foo;bar\n1;2');
    expect(body).toMatchObject({ headings: ['foo', 'bar'], mapping: { columns: [null, null] }, mappingFault: expect.stringContaining('name'), readyCount: 0 });
  });

  it('has one effect for one key', async () => {
    const [file, once] = [{ fileName: 'x.csv', text: coupleFile(1, 'two') }, key()];
    const replies = await Promise.all([1, 2].map(() => practice.as('a1').post('/api/couples/imports', file, { idempotencyKey: once })));
    expect(replies[0]?.body.id).toBe(replies[1]?.body.id);
  });

  it.each([
    ['', 400],
    ['only one column\n1', 422],
    ['a,b', 422],
    ['a,b\n"1,2', 422],
  ])('refuses %j', async (text, status) => {
    const reply = await take(practice, 'a1', text);
    expect(reply.status).toBe(status);
    expect(reply.body.errors[0].field).toBe('text');
  });

  it('takes a long file whole, and no other request of that length', async () => {
    const long = `${coupleFile(700, 'long').split('\n').map((row, at) => `${row},${at ? 'x'.repeat(1990) : 'Remarks'}`).join('\n')}\n`;
    expect((await take(practice, 'a1', long)).body).toMatchObject({ rowCount: 700, readyCount: 700 });
    expect((await practice.as('a1').post('/api/couples', { remarks: 'x'.repeat(1024 * 1024) }, { idempotencyKey: key() })).status).toBe(413);
    const longest = await practice.as('a1').post('/api/couples/imports', { fileName: 'x.csv', text: 'x'.repeat(6 * 1024 * 1024) }, { idempotencyKey: key() });
    expect(longest.status).toBe(413);
  });

  it('takes what spreadsheets and bad people write as text', async () => {
    const { body } = await take(practice, 'a1', `${PERSON_ROWS}'=1+1,"<script>alert(1)</script>",__proto__,a@b.org,\n'=1+1,"{{7*7}}","x'; DROP TABLE couples.couple;--",,`);
    expect(body).toMatchObject({ rowCount: 2, readyCount: 2 });
  });

  it('is for the owner and for clinicians', async () => {
    expect((await take(practice, 'owner', coupleFile(1, 'three'))).status).toBe(201);
    expect((await take(practice, 's1', coupleFile(1, 'four'))).status).toBe(403);
    expect((await take(practice, 'x1', coupleFile(1, 'five'))).status).toBe(404);
    expect((await practice.visitor('staff').post('/api/couples/imports', { fileName: 'x', text: 'a,b\n1,2' }, { idempotencyKey: key() })).status).toBe(401);
  });
});
