import { aPractice, otherPractice, type Practice } from '@attune/testing';

let practice: Practice;
beforeEach(async () => {
  practice = await aPractice();
});

const path = (id: string) => `/api/portal/access/sign-ins/${id}`;
const me = '/api/portal/access/me';

describe('DELETE /api/portal/access/sign-ins/:id', () => {
  it('ends one’s own', async () => {
    const elsewhere = practice.as('x1', { keep: true });
    await elsewhere.get(me);
    expect((await practice.as('x1').delete(path(elsewhere.signInId))).status).toBe(204);
    expect((await elsewhere.get(me)).status).toBe(401);
  });

  it('is 404 for the other partner’s and another practice’s, and not for strangers', async () => {
    const [partner, stranger] = [practice.as('y1', { keep: true }), (await otherPractice()).as('x1', { keep: true })];
    for (const each of [partner, stranger]) {
      await each.get(me);
      expect((await practice.as('x1').delete(path(each.signInId))).status).toBe(404);
      expect((await practice.visitor('portal').delete(path(each.signInId))).status).toBe(401);
      expect((await each.get(me)).status).toBe(200);
    }
  });
});
