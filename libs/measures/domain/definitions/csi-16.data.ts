import { ACT } from './acts.data';
import { computed, CSI, CSI_16_ITEMS, CUT_SOURCE } from './csi.data';
import type { MeasureDefinition } from './definition';
import { numbered } from './scales.data';

/** Satisfaction with the relationship. More is better. Funk & Rogge 2007. */
export const CSI_16: MeasureDefinition = {
  ...CSI,
  id: 'CSI-16',
  name: 'Couples Satisfaction Index (16)',
  items: numbered(CSI_16_ITEMS),
  scoring: { by: 'sum', range: [0, 81], worse: 'lower', parts: [] },
  missing: {
    atMost: 2,
    required: [1],
    apart: [1],
    evidence: { status: 'practice policy', source: 'The authors publish none. Item 1 has its own scale, so it must be there and is not scaled up' },
  },
  bands: [
    { from: 0, label: 'notable dissatisfaction' },
    { from: 51.5, label: 'not in the dissatisfied range' },
  ],
  cutOffs: [{ name: 'distress', side: 'below', at: 51.5, evidence: CUT_SOURCE }],
  change: { threshold: 7, rci: 6.664, provisional: true, cut: { side: 'below', at: 51.5 }, evidence: computed(17, 0.98) },
  alerts: [{ name: 'drop>=7 since last', when: { kind: 'worse-by', points: 7 }, level: 'review', matter: 'worse', act: ACT.worse }],
  cadence: { words: 'At intake, every 4 to 6 weeks, and at the close.', everyDays: 42, leastDays: 1 },
};
