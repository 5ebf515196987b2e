import { aPractice, type Practice } from '@attune/testing';
import { confirm, coupleFile, countOfCouples, take } from './files';

describe('POST /api/couples/imports/:id/confirm', () => {
  let practice: Practice;
  const after = async (who: string, id: string) => {
    await practice.jobs.drain();
    return (await practice.as(who).get(`/api/couples/imports/${id}`)).body;
  };
  const bring = async (who: string, text: string, leaveOutBad = false) => {
    const { body } = await take(practice, who, text);
    const reply = await confirm(practice, who, body, leaveOutBad);
    return { reply, done: await after(who, body.id) };
  };

  beforeEach(async () => {
    practice = await aPractice();
  });

  it('brings the couples in, treated by whoever brought them, and sends nothing', async () => {
    const { reply, done } = await bring('a1', coupleFile(3, 'one'));
    expect(reply.status).toBe(202);
    expect(reply.body).toMatchObject({ state: 'running', waitingCount: 3 });
    expect(done).toMatchObject({ state: 'done', madeCount: 3, waitingCount: 0 });
    const { body } = await practice.as('a1').get('/api/couples?search=lopezone');
    expect(body.items).toHaveLength(3);
    const { body: record } = await practice.as('a1').get(`/api/couples/${body.items[0].id}`);
    expect(record).toMatchObject({ status: 'invited', mayTreat: true });
    expect(record.partners[0]).toMatchObject({ contact: { email: 'ana0@one.example', mayMail: false, recordedAt: null }, invitation: { joined: false, invitedAt: null } });
    expect(await practice.mails()).toEqual([]);
  });

  it('makes nothing twice of the same file, whoever brings it and in whatever order', async () => {
    await bring('a1', coupleFile(3, 'two'));
    const before = await countOfCouples(practice);
    const [head, ...rows] = coupleFile(3, 'two').split('\n');
    const { body } = await take(practice, 'owner', [head, ...rows.reverse()].join('\n'));
    expect(body).toMatchObject({ readyCount: 0, knownCount: 3 });
    expect((await confirm(practice, 'owner', body)).body.type).toBe('urn:attune:nothing-new');
    const both = await Promise.all([take(practice, 'a1', coupleFile(5, 'two')), take(practice, 'a2', coupleFile(5, 'two'))]);
    await Promise.all(both.map(({ body: each }, index) => confirm(practice, index ? 'a2' : 'a1', each)));
    await practice.jobs.drain();
    expect(await countOfCouples(practice)).toBe(before + 2);
  });

  it('knows a couple again when the columns of addresses are mapped otherwise, in either order', async () => {
    const guessed = (await take(practice, 'a1', coupleFile(2, 'eight'))).body.mapping.columns;
    const withAndWithout = async (stamp: string, first: boolean) => {
      const text = coupleFile(2, stamp);
      for (const withAddress of [first, !first]) {
        const { body } = await take(practice, 'a1', text);
        const columns = guessed.map((field: string) => (withAddress || !field.endsWith('.email') ? field : null));
        const mapped = await practice.as('a1').put(`/api/couples/imports/${body.id}/mapping`, { shape: 'couple-a-row', columns }, { ifMatch: body.version });
        expect(mapped.body).toMatchObject(withAddress === first ? { readyCount: 2, knownCount: 0 } : { readyCount: 0, knownCount: 2 });
        if (withAddress === first) await confirm(practice, 'a1', mapped.body);
        await practice.jobs.drain();
      }
    };
    await withAndWithout('eight', true);
    await withAndWithout('nine', false);
  });

  it('begins as it was read the last time, so that a mapping made by hand makes nothing twice', async () => {
    const text = 'Our no,Name,Partner name\nK1,Quinn Ruiz,Rob Ruiz\nK2,Lea Ode,Kim Ode\n';
    const { body } = await take(practice, 'a1', text);
    const shape = 'couple-a-row';
    const columns = ['coupleKey', 'a.name', 'b.name'];
    expect(body.mapping).toEqual({ shape, columns: [null, 'a.name', 'b.name'] });
    const mapped = await practice.as('a1').put(`/api/couples/imports/${body.id}/mapping`, { shape, columns }, { ifMatch: body.version });
    // Looked at and not brought in says nothing of the next time.
    expect((await take(practice, 'a1', text)).body.mapping.columns[0]).toBeNull();
    await confirm(practice, 'a1', mapped.body);
    await practice.jobs.drain();
    expect((await take(practice, 'a1', text)).body).toMatchObject({ mapping: { shape, columns }, readyCount: 0, knownCount: 2 });
    expect((await take(practice, 'a1', text.replace('Our no', 'Their no'))).body.mapping.columns[0]).toBeNull();
  });

  it('still tells two couples of the same names apart by their addresses', async () => {
    await bring('a1', coupleFile(1, 'ten'));
    const { done } = await bring('a1', coupleFile(1, 'ten').replaceAll('@ten.', '@other.'));
    expect(done).toMatchObject({ state: 'done', madeCount: 1 });
  });

  it('is all or nothing, unless rows with errors are left out', async () => {
    const text = `${coupleFile(2, 'three')}\nNo,Body,,,,`;
    const before = await countOfCouples(practice);
    const { reply } = await bring('a1', text);
    expect(reply.body.type).toBe('urn:attune:bad-rows');
    expect(await countOfCouples(practice)).toBe(before);
    const { done } = await bring('a1', text, true);
    expect(done).toMatchObject({ state: 'done', madeCount: 2 });
    const left = await practice.as('a1').get(`/api/couples/imports/${done.id}/rows?state=left-out`);
    expect(left.body.items).toMatchObject([{ rowNumber: 4, cells: ['No', 'Body', '', '', '', ''] }]);
    const made = await practice.as('a1').get(`/api/couples/imports/${done.id}/rows?state=made`);
    expect(made.body.items[0].cells).toEqual([]);
  });

  it('lets a couple with one address in, the second empty', async () => {
    const { done } = await bring('a1', 'Name 1,Email 1,Name 2,Email 2\nAna Four,home@four.example,Tom Four,HOME@four.example');
    expect(done.madeCount).toBe(1);
    const { body } = await practice.as('a1').get('/api/couples?search=four');
    const { body: record } = await practice.as('a1').get(`/api/couples/${body.items[0].id}`);
    expect(record.partners.map(({ contact }: { contact: { email: string | null } }) => contact.email)).toEqual(['home@four.example', null]);
  });

  it('shows how far it has come, step by step', async () => {
    const live = await practice.events('a1');
    const { done } = await bring('a1', coupleFile(600, 'five'));
    expect(done).toMatchObject({ state: 'done', madeCount: 600 });
    expect((await live.seen()).filter(({ topic, ids }) => topic === 'couples' && ids['importId'] === done.id).length).toBeGreaterThanOrEqual(3);
  });

  it('stops when whoever brought it may no longer', async () => {
    await practice.addStaff('t2', ['therapist']);
    const { body } = await take(practice, 't2', coupleFile(2, 'six'));
    await confirm(practice, 't2', body);
    await practice.house.database.sql(`UPDATE access.role_grant SET until_on = from_on WHERE staff_id = $1`, [practice.ids['t2']]);
    const before = await countOfCouples(practice);
    await practice.jobs.drain();
    expect(await countOfCouples(practice)).toBe(before);
    const [row] = await practice.house.database.sql('SELECT state, made_count FROM couples.import WHERE id = $1', [body.id]);
    expect(row).toEqual({ state: 'done', made_count: 0 });
    const left = await practice.house.database.sql('SELECT state, remarks FROM couples.import_row WHERE import_id = $1', [body.id]);
    expect(left).toEqual([1, 2].map(() => ({ state: 'left-out', remarks: [{ column: null, kind: 'error', message: expect.stringMatching(/^Left out: while the file came in/) }] })));
  });

  it('is refused twice, for a stale version, and to anybody else', async () => {
    const { body } = await take(practice, 'a1', coupleFile(1, 'seven'));
    for (const who of ['owner', 'a2', 'x1']) expect((await confirm(practice, who, body)).status).toBe(404);
    expect((await confirm(practice, 's1', body)).status).toBe(403);
    expect((await confirm(practice, 'a1', { ...body, version: 9 })).status).toBe(412);
    expect((await practice.as('a1').post(`/api/couples/imports/${body.id}/confirm`, { leaveOutBad: false })).status).toBe(428);
    expect((await confirm(practice, 'a1', body)).status).toBe(202);
    expect((await confirm(practice, 'a1', { ...body, version: body.version + 1 })).body.type).toBe('urn:attune:already-confirmed');
  });
});
