import { ACT } from './acts.data';
import type { MeasureDefinition } from './definition';
import { FREQUENCY, numbered } from './scales.data';

/** Depression over two weeks. Kroenke, Spitzer & Williams 2001. */
export const PHQ_9: MeasureDefinition = {
  id: 'PHQ-9',
  version: 1,
  name: 'Patient Health Questionnaire-9',
  asOf: '2026-11-28',
  languages: ['en'],
  languageNote: 'English only. The developers publish a Spanish version (phqscreeners.com); its wording was not compared, so it is not offered.',
  instruction: { en: 'Over the last 2 weeks, how often have you been bothered by any of the following problems?' },
  items: numbered(
    [
      ['Little interest or pleasure in doing things', '44250-9'],
      ['Feeling down, depressed, or hopeless', '44255-8'],
      ['Trouble falling or staying asleep, or sleeping too much', '44259-0'],
      ['Feeling tired or having little energy', '44254-1'],
      ['Poor appetite or overeating', '44251-7'],
      ['Feeling bad about yourself - or that you are a failure or have let yourself or your family down', '44258-2'],
      ['Trouble concentrating on things, such as reading the newspaper or watching television', '44252-5'],
      ['Moving or speaking so slowly that other people could have noticed? Or the opposite - being so fidgety or restless that you have been moving around a lot more than usual', '44253-3'],
      ['Thoughts that you would be better off dead or of hurting yourself in some way', '44260-8'],
    ].map(([text = '', loinc = '']) => ({ text: { en: text }, options: FREQUENCY, loinc })),
  ),
  unscored: [
    {
      number: 10,
      linkId: '10',
      text: {
        en: 'If you checked off any problems, how difficult have these problems made it for you to do your work, take care of things at home, or get along with other people?',
      },
      options: ['Not difficult at all', 'Somewhat difficult', 'Very difficult', 'Extremely difficult'].map((label, value) => ({ value, label: { en: label } })),
      loinc: '69722-7',
    },
  ],
  scoring: { by: 'sum', range: [0, 27], worse: 'higher', parts: [] },
  // Of item 9 itself no value is ever assumed: only the total is scaled up, and its gap is an alert of its own.
  missing: { atMost: 2, required: [], apart: [], evidence: { status: 'general knowledge', source: 'Widely used convention; not found in the stored manual' } },
  bands: [
    { from: 0, label: 'minimal' },
    { from: 5, label: 'mild' },
    { from: 10, label: 'moderate' },
    { from: 15, label: 'moderately severe' },
    { from: 20, label: 'severe' },
  ],
  cutOffs: [{ name: 'caseness', side: 'from', at: 10, evidence: { status: 'verified', source: 'PMC2906530; NCT05134103 (IAPT caseness above 9)' } }],
  findings: [
    {
      // Screening only: item 9 counts toward the five at 1, the others at 2; one of the first two items must be among them.
      name: 'pattern of a major depressive syndrome',
      any: [
        [{ items: [1, 2], count: 1, atLeast: 2 }, { items: [1, 2, 3, 4, 5, 6, 7, 8], count: 5, atLeast: 2 }],
        [{ items: [1, 2], count: 1, atLeast: 2 }, { items: [1, 2, 3, 4, 5, 6, 7, 8], count: 4, atLeast: 2 }, { items: [9], count: 1, atLeast: 1 }],
      ],
    },
  ],
  screen: null,
  change: {
    threshold: 6,
    rci: 5.2,
    provisional: false,
    cut: { side: 'from', at: 10 },
    evidence: { status: 'verified', source: 'NHS Talking Therapies: 6 points or more (NCT05134103; IAPT manual). Raw 5.20: Gyani et al. 2013, Behav Res Ther 51, 597' },
  },
  alerts: [
    { name: 'item9>=1', when: { kind: 'item', item: 9, atLeast: 1 }, level: 'urgent-review', matter: 'self-harm', act: ACT.selfHarm },
    { name: 'item9 missing', when: { kind: 'item-missing', item: 9 }, level: 'follow-up', matter: 'gap', act: ACT.gap },
    { name: 'total>=20', when: { kind: 'total', cut: { side: 'from', at: 20 } }, level: 'review-within-1-business-day', matter: 'severity', act: ACT.severity },
  ],
  cadence: { words: 'At intake, then every 2 to 4 weeks; it asks about 2 weeks, so never closer than 14 days.', everyDays: 28, leastDays: 14 },
  alone: true,
  licence: {
    status: 'No permission required to reproduce, translate, display or distribute (notice of the developers since 2010).',
    credit: 'Developed by Drs. Robert L. Spitzer, Janet B. W. Williams, Kurt Kroenke and colleagues, with an educational grant from Pfizer Inc.',
    evidence: { status: 'general knowledge', source: 'phqscreeners.com notice' },
  },
  loinc: {
    panel: '44249-1',
    total: '44261-6',
    evidence: 'Items 1 to 7 and answers verified in the US Core PHQ-9 example (STU7); panel, total, items 8 to 10 general knowledge',
  },
  wording: { status: 'general knowledge', source: 'Kroenke, Spitzer & Williams 2001, J Gen Intern Med 16, 606' },
};
