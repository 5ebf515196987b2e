import { raisesReview, type Occasion } from './raises-review';

const occasion = (day: number, pattern: Occasion['pattern']): Occasion => ({ id: `o${day}`, on: `2026-10-${String(day).padStart(2, '0')}`, pattern });

describe('raisesReview', () => {
  it.each([
    ['nothing', [], null],
    ['one transfer', [occasion(1, 'transfer')], null],
    ['two of different kinds, whatever lies between', [occasion(9, 'mutual escalation'), occasion(1, 'transfer'), occasion(5, 'mutual settling')], ['o1', 'o9']],
    ['one-sided escalation counts too', [occasion(1, 'one-sided escalation'), occasion(2, 'one-sided escalation')], ['o1', 'o2']],
    ['what is not worrying does not', [occasion(1, 'one-sided'), occasion(2, 'flat'), occasion(3, null), occasion(4, 'transfer')], null],
  ])('%s', (_, occasions, expected) => expect(raisesReview(occasions, null)?.occasions ?? null).toEqual(expected));

  it('counts from the last item on', () => {
    const occasions = [occasion(1, 'transfer'), occasion(2, 'transfer'), occasion(8, 'transfer')];
    expect(raisesReview(occasions, '2026-10-02')).toBeNull();
    expect(raisesReview([...occasions, occasion(9, 'mutual escalation')], '2026-10-02')).toMatchObject({ occasions: ['o8', 'o9'], on: '2026-10-09' });
  });
});
