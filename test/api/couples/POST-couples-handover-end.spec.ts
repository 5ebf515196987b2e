import { aPractice, type Practice } from '@attune/testing';
import { handedOver } from './handover';

describe('POST /api/couples/handover/end', () => {
  let practice: Practice;
  beforeAll(async () => {
    practice = await aPractice();
  });

  it('makes the slip worth nothing', async () => {
    const device = await handedOver(practice);
    expect((await device.end()).status).toBe(204);
    expect((await device.open()).status).toBe(404);
    expect((await device.end()).status).toBe(404);
  });

  it('needs a slip', async () => expect((await practice.visitor('staff').post('/api/couples/handover/end', { token: 'x' })).status).toBe(404));
});
