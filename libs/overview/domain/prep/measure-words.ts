import { type Change, explainChange, type MeasureDefinition } from '@attune/measures/domain';

export interface MeasureSince {
  answered: boolean;
  total: number | null;
  band: string | null;
  /** Since the total before; null where there is none or totals are not compared. */
  change: Change | null;
}

/** What became of one measure of one partner since they last met, in a line. Of a screen only that it was answered: Prep may be read over a shoulder. */
export function measureWords(definition: Pick<MeasureDefinition, 'screen' | 'scoring' | 'change'>, { answered, total, band, change }: MeasureSince): string {
  if (!answered) return 'not answered';
  if (definition.screen) return 'answered';
  if (total === null) return 'answered, without a total';
  const result = `${total} of ${definition.scoring.range[1]}${band ? `, ${band}` : ''}`;
  return change ? `${result}; since the one before ${lower(explainChange(definition, change))}` : result;
}

const lower = (text: string): string => text.charAt(0).toLowerCase() + text.slice(1).replace(/\.$/, '');
