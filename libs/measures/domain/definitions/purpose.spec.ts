import { MEASURES } from './library';
import { purposeOf, RELATIONSHIP_MEASURES } from './purpose.data';

describe('what a measure is given for', () => {
  it('is known for each that ships', () => expect(MEASURES.map(({ id }) => purposeOf(id))).not.toContain('own'));
  it('is the practice’s own for what it brought', () => expect(purposeOf('DAS-7')).toBe('own'));
  it('names the two that ask about the relationship', () => expect(RELATIONSHIP_MEASURES).toEqual(['CSI-16', 'CSI-4']));
});
