import { mappingFault, MAPPING_FAULTS } from './check-mapping';
import type { ImportField, ImportShape } from './fields';

describe('a mapping', () => {
  it.each([
    ['couple-a-row', 'a.given a.family b.given b.family', null],
    ['couple-a-row', 'a.name b.name coupleKey', null],
    ['couple-a-row', 'a.name b.given', 'no-names'],
    ['couple-a-row', 'person.name b.name', 'unknown-field'],
    ['couple-a-row', 'a.name b.name a.email a.email', 'twice'],
    ['person-a-row', 'person.name coupleKey', null],
    ['person-a-row', 'person.name', 'no-couple-key'],
    ['person-a-row', 'person.given coupleKey', 'no-names'],
  ])('of %s to %s: %s', (shape, columns, fault) => {
    const fields = columns.split(' ') as ImportField[];
    expect(mappingFault({ shape: shape as ImportShape, columns: fields }, fields.length)).toBe(fault);
    if (fault) expect(MAPPING_FAULTS[fault as keyof typeof MAPPING_FAULTS]).toMatch(/\.$/);
  });

  it('fits its file', () => expect(mappingFault({ shape: 'couple-a-row', columns: ['a.name', 'b.name'] }, 3)).toBe('columns'));
});
