import { aPractice, expectShape, otherPractice, type Practice } from '@attune/testing';
import { couplePath, foreignStatuses, NO_EXTRA, partnerPath, seenToday } from './couples';

describe('POST /api/couples/:id/partners/:partnerId/screenings', () => {
  let practice: Practice;
  let other: Practice;
  const screen = (who: string, over: object = {}, partner = 'x1', how = {}) =>
    practice.as(who, how).post(partnerPath(practice, 'c1', partner, '/screenings'), seenToday(practice, over));
  const safety = async () => (await practice.as('a1').get(couplePath(practice, 'c1', '/safety'))).body;

  beforeEach(async () => {
    practice = await aPractice();
    other = await otherPractice();
    practice.clock.set('2026-11-23T20:00:00Z');
  });

  it('keeps what was found; the last one counts', async () => {
    const reply = await screen('a1', { outcome: 'not-yet' });
    expect(reply.status).toBe(201);
    expectShape(reply.body, { id: 'uuid', held: 'bool' });
    practice.clock.forward(5);
    await screen('a1', { way: 'video' });
    expect((await safety()).screenings[0]).toMatchObject({ earlier: 1, last: { outcome: 'no-concern', way: 'video' } });
  });

  it('tells those who care for the couple, whose screens say what is owed', async () => {
    const live = await practice.events('a1');
    await screen('a1');
    expect(await live.seen()).toEqual([expect.objectContaining({ topic: 'couples', ids: { coupleId: practice.ids['c1'] } })]);
    live.close();
  });

  it('holds joint exercises at once when there is a concern', async () => {
    const reply = await screen('a1', { outcome: 'concern', extra: { ...NO_EXTRA, coercion: 'concern' } });
    expect(reply.body.held).toBe(true);
    expect((await safety()).holds).toEqual([expect.objectContaining({ seat: 'a', cause: 'screening', liftedAt: null })]);
  });

  it('leaves not a trace that a partner could find', async () => {
    const paths = ['/api/portal/couples/agreements', '/api/portal/couples/people'];
    const bytes = async () => (await Promise.all(['x1', 'y1'].flatMap((who) => paths.map((path) => practice.as(who).get(path))))).map(({ text }) => text);
    const [before, mails] = [await bytes(), (await practice.mails()).length];
    const live = await practice.events('x1');
    await screen('a1', { outcome: 'concern' });
    expect(await live.seen()).toEqual([]);
    expect(await bytes()).toEqual(before);
    // Supervision is called, by a mail that says nothing of it; no partner gets any.
    await practice.jobs.drain();
    const more = (await practice.mails()).slice(mails);
    expect(more.filter(({ to }) => ![practice.person('a1').email, practice.person('s1').email].includes(to))).toEqual([]);
  });

  it.each([
    [{ seenOn: '2026-11-24' }, 422, 'seenOn'],
    [{ seenAlone: false }, 422, 'outcome'],
    [{ extra: { ...NO_EXTRA, coercion: 'concern' } }, 422, 'outcome'],
    [{ seenOn: 'today' }, 400, 'seenOn'],
    [{ way: 'letter' }, 400, 'way'],
    [{ extra: { ...NO_EXTRA, touch: 'maybe' } }, 400, 'extra.touch'],
    [{ extra: undefined }, 400, 'extra'],
    [{ words: 'free text' }, 400, 'words'],
  ])('refuses %j', async (over, status, field) => {
    const reply = await screen('a1', over);
    expect(reply.status).toBe(status);
    expect(reply.body.errors[0].field).toBe(field);
  });

  it('is the treating clinician’s, out of conjoint mode', async () => {
    expect((await screen('a1', {}, 'x1', { conjoint: true })).body.type).toBe('urn:attune:conjoint');
    for (const who of ['owner', 's1']) expect((await screen(who)).status).toBe(403);
    for (const who of ['a2', 'x1']) expect((await screen(who)).status).toBe(404);
    expect((await screen('a1', {}, 'x2')).status).toBe(404);
    const send = (path: string) => practice.as('a1').post(path, seenToday(practice));
    expect(await foreignStatuses(practice, other, send, `/partners/${practice.ids['x1']}/screenings`)).toEqual([404, 404, 404, 404]);
  });
});
