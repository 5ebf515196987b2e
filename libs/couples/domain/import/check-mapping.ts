import { fieldsOf, type ImportField, type ImportMapping } from './fields';

export type MappingFault = 'columns' | 'unknown-field' | 'twice' | 'no-names' | 'no-couple-key';

/** What keeps a mapping from being used on a file of so many columns, or null. */
export function mappingFault(mapping: ImportMapping, columnCount: number): MappingFault | null {
  const fields = mapping.columns.filter((field): field is ImportField => field !== null);
  const known = fieldsOf(mapping.shape);
  if (mapping.columns.length !== columnCount) return 'columns';
  if (fields.some((field) => !known.includes(field))) return 'unknown-field';
  if (new Set(fields).size !== fields.length) return 'twice';
  const people = mapping.shape === 'couple-a-row' ? (['a', 'b'] as const) : (['person'] as const);
  const named = people.every((who) => fields.includes(`${who}.name`) || (fields.includes(`${who}.given`) && fields.includes(`${who}.family`)));
  if (!named) return 'no-names';
  return mapping.shape === 'person-a-row' && !fields.includes('coupleKey') ? 'no-couple-key' : null;
}

export const MAPPING_FAULTS: Readonly<Record<MappingFault, string>> = {
  columns: 'The mapping has another number of columns than the file.',
  'unknown-field': 'A column is mapped to something that a file of this shape does not have.',
  twice: 'Two columns are mapped to the same thing. Choose one of them.',
  'no-names': 'Say which columns hold each person’s name: first and last, or the whole name.',
  'no-couple-key': 'Say which column holds what both people of a couple have in common.',
};
