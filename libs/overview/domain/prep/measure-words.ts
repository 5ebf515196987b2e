import type { Change, MeasureDefinition } from '@attune/measures/domain';

export interface MeasureSince {
  answered: boolean;
  total: number | null;
  band: string | null;
  /** Since the total before; null where there is none or totals are not compared. */
  change: Change | null;
}

/** What became of one measure of one partner since they last met, in a line. Of a screen only that it was answered: Prep may be read over a shoulder. */
export function measureWords(definition: Pick<MeasureDefinition, 'screen' | 'scoring'>, { answered, total, band, change }: MeasureSince): string {
  if (!answered) return 'not answered';
  if (definition.screen) return 'answered';
  if (total === null) return 'answered, without a total';
  const result = `${total} of ${definition.scoring.range[1]}${band ? `, ${band}` : ''}`;
  return change ? `${result}; ${changedBy(change, definition.scoring.worse)}` : result;
}

/** Briefly: the measure's own page says how much is needed, and of the cut-off. */
function changedBy({ change, reliable }: Change, worse: MeasureDefinition['scoring']['worse']): string {
  const by = Math.abs(Math.round(change * 100) / 100);
  if (by === 0) return 'as the time before';
  return `${by} ${(worse === 'higher') === change < 0 ? 'better' : 'worse'} than the time before, ${reliable === 'no reliable change' ? 'within its error' : 'reliably'}`;
}
