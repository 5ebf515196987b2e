import type { Clause, MeasureDefinition, Screen } from '../definitions/definition';

type Answers = readonly (number | null)[];

/** The names of the findings that the answers meet, in the measure's order. */
export function findingsOf({ findings }: MeasureDefinition, answers: Answers): string[] {
  return findings.filter(({ any }) => any.some((all) => all.every((clause) => met(clause, answers)))).map(({ name }) => name);
}

/** What a screen says: its first finding, else its gap if an answer is missing, else what it says otherwise. A gap is never a no. */
export function screenResult({ otherwise, gap }: Screen, findings: readonly string[], answers: Answers): string {
  const [first] = findings;
  if (first !== undefined) return first;
  return gap !== null && answers.includes(null) ? gap : otherwise;
}

function met({ items, count, atLeast }: Clause, answers: Answers): boolean {
  return items.filter((number) => (answers[number - 1] ?? -Infinity) >= atLeast).length >= count;
}
