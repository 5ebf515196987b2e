import { CARD_STATES, cardAfter, checkCard, closedFrom, type CardState } from './trigger-card';

const card = { trigger: 'When a door bangs', bodySign: 'Hot neck', helps: 'A hand on the table', makesWorse: 'Being asked why' };

describe('checkCard', () => {
  it.each([
    ['a whole card', card, { ok: true, value: card }],
    ['trims', { ...card, trigger: ' When a door bangs ' }, { ok: true, value: card }],
    ['a trigger alone is enough', { trigger: 'x', bodySign: '', helps: '', makesWorse: '' }, { ok: true, value: { trigger: 'x', bodySign: '', helps: '', makesWorse: '' } }],
    ['nothing', { ...card, trigger: ' ' }, { ok: false, reason: 'no-trigger' }],
    ['a story', { ...card, helps: 'x'.repeat(161) }, { ok: false, reason: 'too-long' }],
  ])('%s', (_, given, expected) => expect(checkCard(given)).toEqual(expected));
});

describe('cardAfter', () => {
  const next: Record<string, Partial<Record<CardState, CardState>>> = {
    change: { proposed: 'proposed', talk: 'proposed' },
    approve: { proposed: 'approved', approved: 'approved', talk: 'approved' },
    talk: { proposed: 'talk', talk: 'talk' },
    recall: { proposed: 'recalled', approved: 'recalled', talk: 'recalled', recalled: 'recalled' },
  };
  it.each((['change', 'approve', 'talk', 'recall'] as const).flatMap((act) => CARD_STATES.map((state) => [act, state] as const)))('%s when %s', (act, state) => {
    const expected = next[act]?.[state];
    expect(cardAfter(state, act)).toEqual(expected ? { ok: true, value: expected } : { ok: false, reason: `card-is-${state}` });
  });
});

describe('closedFrom', () => {
  it('acts at once for the clinician and with the next day for the writer', () => {
    expect(closedFrom('2026-11-23', '2026-11-24', 'clinician')).toBe('2026-11-23');
    expect(closedFrom('2026-11-23', '2026-11-24', 'writer')).toBe('2026-11-24');
  });
});
