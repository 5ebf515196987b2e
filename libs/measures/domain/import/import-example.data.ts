/** The two files of a small invented measure, to begin one's own from; a spec reads them as any import. */
export const IMPORT_EXAMPLE = {
  questionnaire: {
    resourceType: 'Questionnaire', status: 'active', title: 'Evenings together', language: 'en',
    item: [
      { linkId: '1', type: 'choice', text: 'We had time for each other.', answerOption: [{ valueString: 'Never' }, { valueString: 'Sometimes' }, { valueString: 'Often' }] },
      { linkId: '2', type: 'choice', text: 'I felt alone.', answerOption: [{ valueString: 'Never' }, { valueString: 'Sometimes' }, { valueString: 'Often' }] },
    ],
  },
  scoring: {
    id: 'EVENINGS', version: 1,
    licence: { status: 'Asked the authors, June 2026.', credit: 'By its authors, 2026.' },
    values: { '*': [0, 1, 2] }, reverse: ['2'], worse: 'lower', by: 'sum', range: [0, 4],
    bands: [{ from: 0, label: 'little' }, { from: 2, label: 'some' }],
    cutOffs: [{ name: 'little time', below: 2, source: 'Its authors, 2026' }],
    missing: { atMost: 0 },
    change: { points: 2, cutOff: 'little time', source: 'Its authors, 2026' },
    alerts: [{ total: { below: 1 }, level: 'review', matter: 'severity', act: 'Ask how the evenings are.' }],
    everyDays: 14, leastDays: 7, cadence: 'every two weeks',
  },
};
