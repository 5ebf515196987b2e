import { FileReader } from '../file-reader';
import { readItems } from './read-items';

const yesNo = { type: 'boolean' };

describe('readItems', () => {
  it('unfolds groups and puts what is only said before the next question', () => {
    const reader = new FileReader('questionnaire');
    const { items } = readItems(
      {
        resourceType: 'Questionnaire',
        title: 'T',
        item: [
          { linkId: 'g', type: 'group', text: 'Over the last week', item: [{ linkId: 'd', type: 'display', text: 'First impressions.' }, { linkId: 'a', text: 'A?', ...yesNo }, { linkId: 'b', text: 'B?', ...yesNo }] },
          { linkId: 'c', text: 'C?', ...yesNo, code: [{ system: 'http://snomed.info/sct', code: '1' }, { system: 'http://loinc.org', code: '76501-6' }] },
        ],
      },
      reader,
    );
    expect(reader.faults).toEqual([]);
    expect(items.map(({ linkId, heading, loinc }) => [linkId, heading, loinc])).toEqual([
      ['a', 'Over the last week\nFirst impressions.', null],
      ['b', null, null],
      ['c', null, '76501-6'],
    ]);
  });

  it('takes a hundred questions and no more', () => {
    const reader = new FileReader('questionnaire');
    readItems({ resourceType: 'Questionnaire', title: 'T', item: Array.from({ length: 101 }, (_, index) => ({ linkId: `i${index}`, text: 'x', ...yesNo })) }, reader);
    expect(reader.faults).toEqual([{ file: 'questionnaire', at: 'item', problem: 'holds 101 questions', remedy: 'Use a form of at most 100.' }]);
  });
});
