import { FileReader } from '../file-reader';
import { itemOptions } from './item-options';

const weight = (valueDecimal: number, url = 'http://hl7.org/fhir/StructureDefinition/ordinalValue') => [{ url, valueDecimal }];
const valueSet = {
  resourceType: 'ValueSet',
  id: 'often',
  compose: { include: [{ system: 'http://loinc.org', concept: [{ code: 'LA6568-5', display: 'Not at all', extension: weight(0) }, { code: 'LA6569-3', display: 'Several days', extension: weight(1) }] }] },
};
const ends = (valueInteger: number, name: 'minValue' | 'maxValue') => ({ url: `http://hl7.org/fhir/StructureDefinition/${name}`, valueInteger });

function options(item: object) {
  const reader = new FileReader('questionnaire');
  const found = itemOptions(item as Record<string, unknown>, [valueSet], 'item 1', reader);
  return reader.faults.length > 0 ? reader.faults.map(({ at, problem }) => `${at} ${problem}`) : found.map(({ label, value, loinc }) => [label, value, loinc]);
}

describe('itemOptions', () => {
  it.each([
    ['values on the answer', { answerOption: [{ valueString: 'No', extension: weight(0) }, { valueString: 'Yes', extension: weight(2) }] }, [['No', 0, null], ['Yes', 2, null]]],
    [
      'values in the coding, as later versions name them',
      { answerOption: [0, 1].map((value) => ({ valueCoding: { system: 'http://loinc.org', code: `LA${value}`, display: `D${value}`, extension: weight(value, 'http://hl7.org/fhir/StructureDefinition/itemWeight') } })) },
      [['D0', 0, 'LA0'], ['D1', 1, 'LA1']],
    ],
    ['numbers as answers', { answerOption: [{ valueInteger: 1 }, { valueInteger: 5 }] }, [['1', 1, null], ['5', 5, null]]],
    ['no value yet', { answerOption: [{ valueCoding: { code: 'a' } }, { valueCoding: { code: 'b' } }] }, [['a', null, null], ['b', null, null]]],
    ['a contained value set', { answerValueSet: '#often' }, [['Not at all', 0, 'LA6568-5'], ['Several days', 1, 'LA6569-3']]],
    ['a value set elsewhere', { answerValueSet: 'http://loinc.org/vs/LL358-3' }, ['item 1 has fewer than two answers to choose from']],
    ['one answer', { answerOption: [{ valueString: 'Yes' }] }, ['item 1 has fewer than two answers to choose from']],
    ['an answer without words', { answerOption: [{ valueString: 'Yes' }, { extension: weight(1) }] }, ['item 1, answer 2 has no words']],
  ])('choice: %s', (_, item, expected) => expect(options({ type: 'choice', ...item })).toEqual(expected));

  it.each([
    ['boolean', { type: 'boolean' }, [['No', 0, null], ['Yes', 1, null]]],
    ['integer between two ends', { type: 'integer', extension: [ends(0, 'minValue'), ends(2, 'maxValue')] }, [['0', 0, null], ['1', 1, null], ['2', 2, null]]],
    ['integer without ends', { type: 'integer' }, ['item 1 is a number without two ends']],
    ['integer from 0 to 100', { type: 'integer', extension: [ends(0, 'minValue'), ends(100, 'maxValue')] }, ['item 1 is a number without two ends']],
    ['open choice', { type: 'open-choice' }, ['item 1 is of type "open-choice", which cannot be scored']],
  ])('%s', (_, item, expected) => expect(options(item)).toEqual(expected));
});
