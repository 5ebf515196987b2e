import { expectShape, nullable, type Practice } from '@attune/testing';
import { OUR_OWN } from './files';
import { aMorning, key } from './a-measure';

let practice: Practice;
const library = (who: string) => practice.as(who).get('/api/measures/library');

beforeEach(async () => {
  practice = await aMorning();
});

describe('GET /api/measures/library', () => {
  it('has the five that ship, with the authors’ lines and by what right', async () => {
    const { status, body } = await library('a1');
    expect(status).toBe(200);
    const evidence = { status: 'text', source: 'text' } as const;
    expectShape(body, {
      items: [{
        measure: 'text', source: 'text', name: 'text', version: 'int', languages: ['text'], languageNote: 'text', cadence: { words: 'text', everyDays: nullable('int'), leastDays: 'int' }, alone: 'bool',
        wording: evidence, licence: { status: 'text', credit: 'text', evidence }, items: 'int', minutes: 'int', screen: 'bool', mayRelease: 'bool', importedOn: nullable('date'), importedBy: nullable('text'),
      }],
    });
    expect(body.items.map(({ measure }: { measure: string }) => measure)).toEqual(['PHQ-9', 'GAD-7', 'CSI-16', 'CSI-4', 'HARK']);
    expect(body.items[0].licence.credit).toContain('Spitzer');
    expect(body.items.at(-1)).toMatchObject({ screen: true, mayRelease: false });
  });

  it('has what the practice brought, at its newest version, with who brought it', async () => {
    for (const version of [1, 2]) {
      await practice.as('t1').post('/api/measures/imports', { ...OUR_OWN, scoring: { ...OUR_OWN.scoring, version } }, { idempotencyKey: key() });
    }
    const { body } = await library('s1');
    expect(body.items.at(-1)).toMatchObject({ measure: 'our-own', version: 2, source: 'imported', items: 3, importedOn: '2026-11-23' });
    expect(body.items.at(-1).importedBy).toContain(practice.person('t1').familyName);
    expect(body.items).toHaveLength(6);
  });

  it('is the owner’s to see, too, who may bring measures in', async () => expect((await library('owner')).body.items).toHaveLength(5));

  it('is refused to a partner', async () => expect((await library('x1')).status).toBe(404));
});
