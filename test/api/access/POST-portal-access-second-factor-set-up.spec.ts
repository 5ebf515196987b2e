import { aPractice, expectShape, type Practice } from '@attune/testing';

let practice: Practice;
beforeEach(async () => {
  practice = await aPractice();
});

const setUp = '/api/portal/access/second-factor/set-up';

describe('POST /api/portal/access/second-factor/set-up', () => {
  it('is offered to a partner, who gives the password once more', async () => {
    expect((await practice.as('x1').post(setUp, {})).body.type).toBe('urn:attune:step-up-required');
    const { status, body } = await practice.as('x1', { stepUp: true }).post(setUp, {});
    expect(status).toBe(200);
    expectShape(body, { secret: 'text', uri: 'text', picture: 'text' });
    expect(body.uri).toContain(body.secret);
  });

  it('changes nothing until its first code: the password alone still signs in', async () => {
    await practice.as('x1', { stepUp: true }).post(setUp, {});
    expect((await practice.as('x1').get('/api/portal/access/me')).body).toMatchObject({ owes: null, secondFactor: false });
  });

  it('is not for strangers, nor for staff’s sign-ins', async () => {
    expect((await practice.visitor('portal').post(setUp, {})).status).toBe(401);
    expect((await practice.as('a1', { stepUp: true }).post(setUp, {})).status).toBe(404);
  });
});
