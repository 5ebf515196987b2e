import { scoreMeasure } from '../score/score-measure';
import { IMPORT_EXAMPLE } from './import-example.data';
import { readMeasure } from './read-measure';

describe('the example of the two files', () => {
  it('is read like any import, and scored by what it says', () => {
    const read = readMeasure(IMPORT_EXAMPLE.questionnaire, IMPORT_EXAMPLE.scoring, '2026-11-29');
    expect(read).toMatchObject({ ok: true });
    if (read.ok) expect(scoreMeasure(read.definition, [2, 0])).toMatchObject({ total: 2 });
  });
});
