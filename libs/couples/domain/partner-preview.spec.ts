import { PREVIEWED, whatWouldPartnerSee } from './partner-preview';

describe('what would this partner see?', () => {
  const answers = whatWouldPartnerSee();

  it('answers for every kind of thing, each with its why', () => {
    expect(answers).toHaveLength(PREVIEWED.length);
    expect(answers.filter((answer) => !answer.why)).toEqual([]);
  });

  it('shows of the other partner nothing but what was opened', () => {
    expect(answers.filter(({ whose, sees }) => whose === 'the other partner' && sees).map(({ what }) => what)).toEqual([
      'The other partner’s answers for both, opened at their moment',
    ]);
  });

  it('shows nothing that is for staff alone', () => {
    expect(answers.find(({ what }) => what.startsWith('Screening'))?.sees).toBe(false);
    expect(answers.find(({ what }) => what.startsWith('Session notes'))?.sees).toBe(false);
  });
});
