import { aPractice, type Practice } from '@attune/testing';

let practice: Practice;
beforeEach(async () => {
  practice = await aPractice();
});

const me = '/api/portal/access/me';

describe('PATCH /api/portal/access/me', () => {
  it('keeps the language chosen, for oneself alone', async () => {
    expect((await practice.as('x1').patch(me, { language: 'es' })).body.language).toBe('es');
    expect((await practice.as('y1').get(me)).body.language).toBe('en');
  });

  it('takes nothing else, and no stranger', async () => {
    expect((await practice.as('x1').patch(me, { language: 'es', name: 'Other' })).status).toBe(400);
    expect((await practice.visitor('portal').patch(me, { language: 'es' })).status).toBe(401);
  });
});
