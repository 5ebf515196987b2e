import { MEASURES } from '../definitions/library';
import { CSI_16 } from '../definitions/csi-16.data';
import { HARK } from '../definitions/hark.data';
import { PHQ_9 } from '../definitions/phq-9.data';
import { askedOf } from './asked-measure';
import { minutesToAnswer } from './minutes-of';

describe('what a partner is asked', () => {
  it('is the items, those that are not scored after the others, numbered on', () => {
    expect(askedOf(PHQ_9).items.map(({ number }) => number)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10]);
    expect(askedOf(PHQ_9).instructed).toBe(9);
    expect(askedOf(CSI_16).items.some(({ ends }) => ends !== undefined)).toBe(true);
  });

  it('keeps the order in which the answers are shown', () =>
    expect(askedOf(CSI_16).items[0]?.options.map(({ value }) => value)).toEqual(CSI_16.items[0]?.options.map(({ value }) => value)));

  it('says nothing of what is looked for', () => {
    for (const definition of MEASURES) {
      expect(Object.keys(askedOf(definition)).sort()).toEqual(['alone', 'credit', 'instructed', 'instruction', 'items']);
      const said = JSON.stringify(askedOf(definition));
      for (const { act } of definition.alerts) expect(said).not.toContain(act);
      for (const { label } of definition.bands) expect(said).not.toContain(`"${label}"`);
      expect(said).not.toContain('loinc');
    }
  });

  it.each([[HARK, 2], [PHQ_9, 3], [CSI_16, 5]])('takes about so many minutes', (definition, minutes) => expect(minutesToAnswer(definition)).toBe(minutes));
});
