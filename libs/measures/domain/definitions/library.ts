import { CSI_16 } from './csi-16.data';
import { CSI_4 } from './csi-4.data';
import type { MeasureDefinition } from './definition';
import { GAD_7 } from './gad-7.data';
import { HARK } from './hark.data';
import { PHQ_9 } from './phq-9.data';

/** Every version of every measure that ships with its items. Scores keep the version they were made with. */
export const MEASURES: readonly MeasureDefinition[] = [PHQ_9, GAD_7, CSI_16, CSI_4, HARK];

/** The measure at that version, or at its newest; undefined when it does not ship. */
export function measureOf(id: string, version?: number): MeasureDefinition | undefined {
  return MEASURES.filter((each) => each.id === id && (version === undefined || each.version === version)).reduce<MeasureDefinition | undefined>(
    (best, each) => (best && best.version > each.version ? best : each),
    undefined,
  );
}
