import type { MeasureDefinition, MissingRule, Scoring } from '../definitions/definition';
import { PHQ_9 } from '../definitions/phq-9.data';
import { partsOf, totalOf } from './total-of';

const measure = (scoring: Partial<Scoring>, missing: Partial<MissingRule> = {}): MeasureDefinition => ({
  ...PHQ_9,
  items: PHQ_9.items.slice(0, 4),
  scoring: { ...PHQ_9.scoring, ...scoring },
  missing: { ...PHQ_9.missing, atMost: 0, ...missing },
});
const parts = [{ name: 'near', items: [1, 2], by: 'mean' as const }, { name: 'far', items: [3, 4], by: 'sum' as const }];

describe('totalOf', () => {
  it.each([
    ['a sum', {}, {}, [1, 2, 3, 0], 6, false],
    ['a mean', { by: 'mean' as const }, {}, [1, 2, 3, 1], 1.75, false],
    ['a mean with a gap is that of the rest', { by: 'mean' as const }, { atMost: 1 }, [1, 2, 3, null], 2, true],
    ['a gap that is not allowed', {}, {}, [1, 2, 3, null], null, false],
    ['a gap in what is required', {}, { atMost: 1, required: [4] }, [1, 2, 3, null], null, false],
    ['what stands apart is not scaled up', {}, { atMost: 1, apart: [1] }, [3, 1, null, 1], 3 + 3, true],
    ['and is needed', {}, { atMost: 1, apart: [1] }, [null, 1, 1, 1], null, false],
    ['nothing to scale up from', {}, { atMost: 3, apart: [1] }, [3, null, null, null], null, false],
    ['parts have no total', { by: 'parts' as const, parts }, {}, [1, 2, 3, 0], null, false],
  ])('%s', (_, scoring, missing, answers, exact, prorated) => expect(totalOf(measure(scoring, missing), answers)).toMatchObject({ exact, prorated }));
});

describe('partsOf', () => {
  it('are a mean or a sum of their items', () => expect(partsOf(measure({ parts }), [1, 2, 3, 0])).toEqual({ near: 1.5, far: 3 }));
  it('are unknown with a gap', () => expect(partsOf(measure({ parts }), [1, null, 3, 0])).toEqual({ near: null, far: 3 }));
});
