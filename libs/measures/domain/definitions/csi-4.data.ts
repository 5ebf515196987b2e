import { ACT } from './acts.data';
import { computed, CSI, CSI_4_ITEMS, CUT_SOURCE } from './csi.data';
import type { MeasureDefinition } from './definition';
import { numbered } from './scales.data';

/** Satisfaction with the relationship, short. More is better. Funk & Rogge 2007. */
export const CSI_4: MeasureDefinition = {
  ...CSI,
  id: 'CSI-4',
  name: 'Couples Satisfaction Index (4)',
  items: numbered(CSI_4_ITEMS),
  scoring: { by: 'sum', range: [0, 21], worse: 'lower', parts: [] },
  missing: { atMost: 0, required: [], apart: [], evidence: { status: 'practice policy', source: 'Four items: each is needed' } },
  bands: [
    { from: 0, label: 'notable dissatisfaction' },
    { from: 13.5, label: 'not in the dissatisfied range' },
  ],
  cutOffs: [{ name: 'distress', side: 'below', at: 13.5, evidence: CUT_SOURCE }],
  change: { threshold: 3, rci: 2.716, provisional: true, cut: { side: 'below', at: 13.5 }, evidence: computed(4, 0.94) },
  alerts: [{ name: 'drop>=3 since last', when: { kind: 'worse-by', points: 3 }, level: 'review', matter: 'worse', act: ACT.worse }],
  cadence: { words: 'Before each appointment, or every 2 weeks.', everyDays: 14, leastDays: 1 },
};
