import { changeOf, type MeasureDefinition, measureOf } from '@attune/measures/domain';
import { measureWords, type PrepMeasure } from '@attune/overview/domain';

/** A sending that was over since they last met; `brought` is the definition where the practice brought it. */
export interface MeasureRow {
  seat: 'a' | 'b';
  measure: string;
  definitionVersion: number;
  on: string;
  answered: boolean;
  total: number | null;
  exact: number | null;
  band: string | null;
  before: number | null;
  brought: MeasureDefinition | null;
}

/** The newest of each measure of each partner, in a line. */
export function prepMeasures(rows: readonly MeasureRow[]): PrepMeasure[] {
  const newest = new Map(rows.map((row) => [`${row.seat} ${row.measure}`, row]));
  return [...newest.values()].flatMap(({ seat, measure, definitionVersion, on, exact, before, brought, ...result }) => {
    const definition = measureOf(measure, definitionVersion) ?? brought;
    return definition ? [{ seat, measure, on, words: measureWords(definition, { ...result, change: changeOf(definition, before, exact) }) }] : [];
  });
}
