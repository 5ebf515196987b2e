import { aPractice, house } from '@attune/testing';

test('tells whether requests can be taken, and nothing else', async () => {
  const practice = await aPractice();
  for (const site of ['staff', 'portal'] as const) {
    const reply = await practice.visitor(site).get('/api/health/ready');
    expect([reply.status, reply.body]).toEqual([200, { status: 'ok' }]);
  }
});

test('says no from the first moment of a stop, while the process still lives', async () => {
  const practice = await aPractice();
  const { runtime } = house();
  runtime.ready = false;
  try {
    const visitor = practice.visitor('staff');
    expect(await visitor.get('/api/health/ready')).toMatchObject({ status: 503, body: { type: 'urn:attune:unavailable' } });
    expect((await visitor.get('/api/health/live')).status).toBe(200);
  } finally {
    runtime.ready = true;
  }
});
