import type { MeasureDefinition } from '../definitions/definition';

export interface Total {
  /** Unrounded; null when too much is missing or the measure has parts only. */
  exact: number | null;
  answered: number;
  prorated: boolean;
}

/** The total by the measure's rule for missing answers (`MissingRule`), a mean where it is scored by one. */
export function totalOf({ items, scoring, missing }: MeasureDefinition, answers: readonly (number | null)[]): Total {
  const answered = answers.filter((each) => each !== null).length;
  const gaps = items.length - answered;
  const none = { exact: null, answered, prorated: false };
  if (scoring.by === 'parts') return none;
  const lacks = (number: number) => answers[number - 1] === null;
  if (gaps > missing.atMost || missing.required.some(lacks)) return none;

  const apart = answers.filter((each, index) => each !== null && missing.apart.includes(index + 1));
  const others = answers.filter((each, index) => each !== null && !missing.apart.includes(index + 1));
  const otherItems = items.length - missing.apart.length;
  // Only items apart may lack an answer without being stood for by others; a rule that lets all the others lack leaves nothing to scale.
  if (apart.length < missing.apart.length || (others.length === 0 && otherItems > 0)) return none;
  // Multiplied before divided: what comes out whole stays whole.
  const sum = sumOf(apart) + (otherItems > 0 ? (sumOf(others) * otherItems) / others.length : 0);
  return { exact: scoring.by === 'mean' ? sum / items.length : sum, answered, prorated: gaps > 0 };
}

/** Each part by name, unrounded; null unless all of its items are answered. */
export function partsOf({ scoring }: MeasureDefinition, answers: readonly (number | null)[]): Record<string, number | null> {
  return Object.fromEntries(
    scoring.parts.map(({ name, items, by }) => {
      const given = items.flatMap((number) => answers[number - 1] ?? []);
      if (given.length < items.length || items.length === 0) return [name, null];
      const sum = sumOf(given);
      return [name, by === 'mean' ? sum / items.length : sum];
    }),
  );
}

const sumOf = (values: readonly (number | null)[]): number => values.reduce<number>((sum, value) => sum + (value ?? 0), 0);
