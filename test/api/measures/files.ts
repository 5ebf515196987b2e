/** A practice's own short measure: three items of the same two answers, scored by their sum. */
export const OUR_OWN = {
  questionnaire: {
    resourceType: 'Questionnaire',
    status: 'active',
    title: 'Our own three',
    language: 'en',
    item: ['1', '2', '3'].map((linkId) => ({
      linkId,
      type: 'choice',
      text: `Statement ${linkId}`,
      answerOption: ['No', 'Somewhat', 'Yes'].map((display) => ({ valueCoding: { code: display, display } })),
    })),
  },
  scoring: {
    id: 'our-own',
    version: 1,
    licence: { status: 'Written by ourselves', credit: 'Harbour Street Couples' },
    worse: 'higher',
    values: { '*': [0, 1, 2] },
    bands: [{ from: 0, label: 'low' }, { from: 4, label: 'high' }],
  },
};
