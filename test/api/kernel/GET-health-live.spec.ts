import { aPractice } from '@attune/testing';

test('tells that the process lives, and nothing else', async () => {
  const practice = await aPractice();
  for (const site of ['staff', 'portal'] as const) {
    const reply = await practice.visitor(site).get('/api/health/live');
    expect([reply.status, reply.body]).toEqual([200, { status: 'ok' }]);
  }
});
