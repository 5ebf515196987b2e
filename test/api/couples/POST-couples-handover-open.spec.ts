import { aPractice, expectShape, nullable, oneOf, type Practice } from '@attune/testing';
import { signAll } from './couples';
import { handedOver } from './handover';

describe('POST /api/couples/handover/open', () => {
  let practice: Practice;
  beforeEach(async () => {
    practice = await aPractice();
  });

  it('gives the one partner’s documents, in their language or the other', async () => {
    const device = await handedOver(practice);
    const { status, body } = await device.open();
    expect(status).toBe(200);
    expectShape(body, {
      items: [{
        kind: oneOf('treatment', 'confidentiality', 'unlicensed-supervised'), edition: 'int', language: oneOf('en', 'es'), title: 'text', text: 'text',
        choices: [{ policy: 'text', name: 'text', means: 'text' }], signed: nullable({ on: 'date', name: 'text', choice: nullable('text'), text: 'text' }), hash: 'text',
      }],
    });
    expect((await device.open({ language: 'es' })).body.items[0].title).toBe('Acuerdo para trabajar en pareja');
  });

  it('shows nothing of what the other signed', async () => {
    const device = await handedOver(practice);
    const before = await device.open();
    await signAll(practice, 'y1', 'held-individual');
    expect((await device.open()).text).toBe(before.text);
  });

  it('tells that this partner signed, and not what they chose', async () => {
    const device = await handedOver(practice);
    await device.open();
    await signAll(practice, 'x1', 'held-individual');
    const { items } = (await device.open()).body;
    expect(items.map(({ signed }: { signed: object }) => signed)).toEqual(Array(3).fill(expect.objectContaining({ name: 'Signed Name', choice: null })));
  });

  it('is over after half an hour, and when whoever handed over treats the couple no longer', async () => {
    const device = await handedOver(practice);
    practice.clock.forward(29);
    expect((await device.open()).status).toBe(200);
    practice.clock.forward(2);
    expect((await device.open()).status).toBe(404);
    const again = await handedOver(practice);
    await practice.house.database.sql('UPDATE couples.case_assignment SET until_on = from_on WHERE couple_id = $1', [practice.ids['c1']]);
    expect((await again.open()).status).toBe(404);
  });

  it('opens nothing to a guess', async () => {
    const browser = practice.visitor('staff');
    for (const token of ['', 'x', 'x'.repeat(43)]) expect((await browser.post('/api/couples/handover/open', { token })).status).toBe(404);
    for (const token of [undefined, null, [], 'x'.repeat(101)]) expect((await browser.post('/api/couples/handover/open', { token })).status).toBe(400);
  });
});
