import type { Practice } from '@attune/testing';
import { aMorning } from './an-exercise';

let practice: Practice;
const text = (who: string, path: string) => practice.as(who).get(`/api/portal/exercises/definitions/${path}`);

beforeEach(async () => {
  practice = await aMorning();
});

describe('GET /api/portal/exercises/definitions/:exercise/:version', () => {
  it('gives an exercise’s texts in both languages, without what is for the clinician', async () => {
    const { status, body } = await text('x1', 'E3/1');
    expect(status).toBe(200);
    expect(Object.keys(body).sort()).toEqual(['id', 'purpose', 'sittings', 'smallThings', 'sources', 'summary', 'title', 'variants', 'version']);
    expect(body.title).toEqual({ en: 'Listening without fixing', es: 'Escuchar sin arreglar' });
  });

  it.each(['E7/1', 'E1/2', 'E1/one', 'E1/1.5'])('has no %s', async (path) => expect((await text('x1', path)).status).toBe(404));

  it('is on the portal alone', async () => expect((await text('a1', 'E3/1')).status).toBe(404));
});
