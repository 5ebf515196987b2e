import { house, type Practice } from '@attune/testing';
import { OUR_OWN } from './files';
import { aMorning } from './a-measure';

let practice: Practice;
const preview = (body: object, who = 't1') => practice.as(who).post('/api/measures/imports/preview', body);

beforeEach(async () => {
  practice = await aMorning();
});

describe('POST /api/measures/imports/preview', () => {
  it('shows the measure as it would be given, and keeps nothing', async () => {
    const { status, body } = await preview(OUR_OWN);
    expect([status, body.ok, body.definition.items.length, body.definition.scoring.range]).toEqual([200, true, 3, [0, 6]]);
    expect(body.definition.licence.credit).toBe('Harbour Street Couples');
    expect(await house().database.sql('SELECT 1 FROM measures.definition WHERE practice_id = $1', [practice.id])).toEqual([]);
  });

  it('names every item and field that is wrong, and what to do about it', async () => {
    const scoring = { ...OUR_OWN.scoring, reverse: ['9'], bands: [{ from: 1, label: 'low' }], cutoff: 3 };
    const { status, body } = await preview({ ...OUR_OWN, scoring });
    expect([status, body.ok]).toEqual([200, false]);
    expect(body.faults.map(({ file, at }: { file: string; at: string }) => `${file} ${at}`).sort()).toEqual(['scoring bands[0].from', 'scoring cutoff', 'scoring reverse[0]']);
    for (const { problem, remedy } of body.faults) expect(`${problem} ${remedy}`.length).toBeGreaterThan(20);
  });

  it('names the item that has no answers', async () => {
    const item = OUR_OWN.questionnaire.item.map((each) => (each.linkId === '2' ? { ...each, answerOption: [] } : each));
    const { body } = await preview({ ...OUR_OWN, questionnaire: { ...OUR_OWN.questionnaire, item } });
    expect(body.faults[0]).toMatchObject({ file: 'questionnaire', at: 'item 2' });
  });

  it('takes none whose licence forbids it', async () => {
    const { body } = await preview({ ...OUR_OWN, scoring: { ...OUR_OWN.scoring, id: 'ORS' } });
    expect(body.faults[0]).toMatchObject({ file: 'scoring', at: 'id' });
  });

  it.each([['one file', { questionnaire: {} }], ['texts', { questionnaire: '{}', scoring: '{}' }], ['more', { ...OUR_OWN, save: true }]])('refuses %s', async (_, body) =>
    expect((await preview(body)).status).toBe(400));

  it.each([['owner', 200], ['s1', 200], ['a1', 403], ['x1', 404]])('to %s: %s', async (who, status) => expect((await preview(OUR_OWN, String(who))).status).toBe(status));
});
