import { aPractice, expectShape, type Practice } from '@attune/testing';
import { atDoor, begin, begunByMail } from './a-recovery';

let practice: Practice;
let token: string;
beforeEach(async () => {
  practice = await aPractice();
  token = /#([\w-]{43})$/.exec((await begin(practice, 't1', 'screen')).body.link)?.[1] ?? '';
});

const claim = (of = token, at = atDoor(practice, 't1')) => at.post('/api/access/recoveries/claim', { token: of });

describe('POST /api/access/recoveries/claim', () => {
  it('gives six digits to the first who opens a shown link, and to nobody after', async () => {
    const { status, body } = await claim();
    expect(status).toBe(200);
    expectShape(body, { code: 'text', opensAt: 'instant', expiresAt: 'instant' });
    expect(body.code).toMatch(/^\d{6}$/);
    expect((await claim()).status).toBe(404);
  });

  it('gives none for a mailed link, for one that was stopped or is over, to somebody signed in, or elsewhere: in one and the same words', async () => {
    const refusals = [await claim('a'.repeat(43)), await claim(token, practice.visitor('portal', 't1'))];
    const signedIn = practice.as('a1');
    refusals.push(await claim(token, signedIn));
    practice.clock.forward(4 * 24 * 60);
    refusals.push(await claim());
    const mailed = await begunByMail(practice, 't1');
    refusals.push(await claim(mailed.token), await claim());
    // The other site has no such way at all.
    const texts = refusals.filter((_, index) => index !== 1).map(({ text }) => text);
    expect(new Set(texts).size).toBe(1);
    expect(refusals.map(({ status }) => status)).toEqual([404, 404, 404, 404, 404, 404]);
  });
});
