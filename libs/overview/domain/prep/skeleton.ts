import { templateOf, type NewNote } from '@attune/notes/domain';

/** Longest line, and most lines, of the list "for today". */
export const LINE_MAX = 200;
export const LINES_MAX = 12;

/** The list "for today" as the first words of a note: in the template's first joint part. Empty lines fall away. */
export function skeletonOf(lines: readonly string[], template: string): NonNullable<NewNote['texts']> {
  const said = lines.map((line) => line.trim()).filter(Boolean);
  const part = templateOf(template)?.sections.find((each) => each.each === 'joint');
  if (!said.length || !part) return [];
  return [{ key: part.key, text: ['For today:', ...said.map((line) => `– ${line}`)].join('\n') }];
}
