import { aPractice, expectShape, type Practice } from '@attune/testing';

describe('GET /api/portal/couples/people', () => {
  let practice: Practice;
  beforeAll(async () => {
    practice = await aPractice();
  });

  it('names the care team, and of the other partner only the first name they chose', async () => {
    const { status, body, headers } = await practice.as('x1').get('/api/portal/couples/people');
    expect(status).toBe(200);
    expectShape(body, { closed: 'bool', otherName: 'text', clinicians: ['text'], supervisors: ['text'] });
    expect(body.closed).toBe(false);
    expect(body.clinicians[0]).toContain(practice.person('a1').familyName);
    expect(body.supervisors[0]).toContain(practice.person('s1').familyName);
    const [shown] = await practice.house.database.sql<{ shown_name: string }>('SELECT shown_name FROM couples.partner WHERE id = $1', [practice.ids['y1']]);
    expect(body.otherName).toBe(shown?.shown_name);
    expect(headers['etag']).toBeUndefined();
  });

  it('says when the record is closed', async () => expect((await practice.as('x9').get('/api/portal/couples/people')).body.closed).toBe(true));

  it('is not for staff, nor for nobody', async () => {
    expect((await practice.as('a1').get('/api/portal/couples/people')).status).toBe(404);
    expect((await practice.visitor('portal').get('/api/portal/couples/people')).status).toBe(401);
  });
});
