import { ACT } from './acts.data';
import type { MeasureDefinition } from './definition';
import { NO_OR_YES, numbered } from './scales.data';

/** Violence by a partner within a year: humiliation, afraid, rape, kick. It prompts a talk alone and clears nobody. Sohal, Eldridge & Feder 2007. */
export const HARK: MeasureDefinition = {
  id: 'HARK',
  version: 1,
  name: 'HARK intimate partner violence screen',
  asOf: '2026-11-28',
  languages: ['en'],
  languageNote: 'English only. No Spanish version by the authors is known.',
  instruction: null,
  items: numbered([
    { text: { en: 'Within the last year, have you been humiliated or emotionally abused in other ways by your partner or your ex-partner?' }, options: NO_OR_YES },
    { text: { en: 'Within the last year, have you been afraid of your partner or ex-partner?' }, options: NO_OR_YES, loinc: '76501-6' },
    { text: { en: 'Within the last year, have you been raped or forced to have any kind of sexual activity by your partner or ex-partner?' }, options: NO_OR_YES },
    { text: { en: 'Within the last year, have you been kicked, hit, slapped, or otherwise physically hurt by your partner or ex-partner?' }, options: NO_OR_YES },
  ]),
  unscored: [],
  scoring: { by: 'sum', range: [0, 4], worse: 'higher', parts: [] },
  missing: { atMost: 0, required: [], apart: [], evidence: { status: 'practice policy', source: 'Never scaled up: a yes counts beside a gap, and a gap is never a no' } },
  bands: [],
  cutOffs: [
    {
      name: 'positive',
      side: 'from',
      at: 1,
      evidence: { status: 'verified', source: 'Sensitivity 81 %, specificity 95 % against CAS of 3 or more; 232 women in UK general practice (BMC Fam Pract 2007, 8, 49)' },
    },
  ],
  findings: [{ name: 'positive', any: [[{ items: [1, 2, 3, 4], count: 1, atLeast: 1 }]] }],
  screen: { otherwise: 'negative', gap: 'incomplete' },
  change: null,
  alerts: [
    { name: 'total>=1', when: { kind: 'finding', finding: 'positive' }, level: 'urgent-review', matter: 'violence', act: ACT.violence },
    { name: 'incomplete', when: { kind: 'gap' }, level: 'follow-up', matter: 'violence', act: ACT.unfinishedScreen },
  ],
  cadence: { words: 'At intake, each alone, and again every quarter.', everyDays: 91, leastDays: 1 },
  alone: true,
  licence: {
    status: 'Published open access.',
    credit: 'HARK: Sohal H., Eldridge S., Feder G. (2007), BMC Family Practice 8, 49.',
    evidence: { status: 'verified', source: 'springermedizin.de 9436608 (open access)' },
  },
  loinc: { panel: null, total: null, evidence: 'Item 2 verified (hl7.org, PRAPARE 76501-6); none known for the rest' },
  wording: { status: 'verified', source: 'rdrr.io/cran/cliot/man/hark_screen.html; validated in women only' },
};
