import { ACT } from './acts.data';
import type { MeasureDefinition } from './definition';
import { FREQUENCY, numbered } from './scales.data';

/** Anxiety over two weeks. Spitzer, Kroenke, Williams & Löwe 2006. */
export const GAD_7: MeasureDefinition = {
  id: 'GAD-7',
  version: 1,
  name: 'Generalized Anxiety Disorder-7',
  asOf: '2026-11-28',
  languages: ['en'],
  languageNote: 'English only. The developers publish a Spanish version (phqscreeners.com); its wording was not compared, so it is not offered.',
  instruction: { en: 'Over the last 2 weeks, how often have you been bothered by the following problems?' },
  items: numbered(
    [
      ['Feeling nervous, anxious, or on edge', '69725-0'],
      ['Not being able to stop or control worrying', '68509-9'],
      ['Worrying too much about different things', '69733-4'],
      ['Trouble relaxing', '69734-2'],
      ['Being so restless that it is hard to sit still', '69735-9'],
      ['Becoming easily annoyed or irritable', '69689-8'],
      ['Feeling afraid, as if something awful might happen', '69736-7'],
    ].map(([text = '', loinc = '']) => ({ text: { en: text }, options: FREQUENCY, loinc })),
  ),
  unscored: [],
  scoring: { by: 'sum', range: [0, 21], worse: 'higher', parts: [] },
  missing: { atMost: 1, required: [], apart: [], evidence: { status: 'general knowledge', source: 'The usual rule that four fifths must be answered' } },
  bands: [
    { from: 0, label: 'minimal' },
    { from: 5, label: 'mild' },
    { from: 10, label: 'moderate' },
    { from: 15, label: 'severe' },
  ],
  cutOffs: [
    { name: 'screen', side: 'from', at: 10, evidence: { status: 'verified', source: 'droracle.ai/469393' } },
    { name: 'caseness', side: 'from', at: 8, evidence: { status: 'verified', source: 'NCT05134103 (IAPT caseness above 7)' } },
  ],
  findings: [],
  screen: null,
  change: {
    threshold: 4,
    rci: 3.53,
    provisional: false,
    cut: { side: 'from', at: 8 },
    evidence: { status: 'verified', source: 'NHS Talking Therapies: 4 points or more (NCT05134103; IAPT manual). Raw 3.53: Gyani et al. 2013' },
  },
  alerts: [{ name: 'total>=15', when: { kind: 'total', cut: { side: 'from', at: 15 } }, level: 'review-within-1-business-day', matter: 'severity', act: ACT.severity }],
  cadence: { words: 'With PHQ-9: at intake, then every 2 to 4 weeks; it asks about 2 weeks, so never closer than 14 days.', everyDays: 28, leastDays: 14 },
  alone: true,
  licence: {
    status: 'No permission required to reproduce, translate, display or distribute (notice of the developers since 2010).',
    credit: 'Developed by Drs. Robert L. Spitzer, Janet B. W. Williams, Kurt Kroenke and colleagues, with an educational grant from Pfizer Inc.',
    evidence: { status: 'general knowledge', source: 'phqscreeners.com notice' },
  },
  loinc: {
    panel: '69737-5',
    total: '70274-6',
    evidence: 'Items and total verified in the HL7 Personal Health Record guide (build.fhir.org); panel general knowledge',
  },
  wording: { status: 'general knowledge', source: 'Spitzer et al. 2006, Arch Intern Med 166, 1092' },
};
