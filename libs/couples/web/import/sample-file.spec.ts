import { guessMapping, mappingFault, readCouples } from '@attune/couples/domain';
import { SAMPLE_FILE } from './sample-file';

it('is understood whole: every column by its heading, every row without a remark', () => {
  const [headings = [], ...rows] = SAMPLE_FILE.trim().split('\n').map((line) => line.split(','));
  const mapping = guessMapping(headings);
  expect(mapping.columns).not.toContain(null);
  expect(mappingFault(mapping, headings.length)).toBeNull();
  const { couples, remarks } = readCouples(rows, mapping, { staff: [], onlyId: 'maya' });
  expect(remarks).toEqual([]);
  expect(couples).toHaveLength(2);
});
