import { afterReviewAct, mayApprove, mayReturn, REVIEW_STATES, REVIEW_TRANSITIONS } from './review';

describe('a review', () => {
  it('ends once, whichever way', () => {
    expect(REVIEW_TRANSITIONS.every((each) => each.from === 'open')).toBe(true);
    expect(new Set(REVIEW_TRANSITIONS.map((each) => each.to))).toEqual(new Set(REVIEW_STATES.filter((each) => each !== 'open')));
    expect(afterReviewAct('open', 'approve')).toEqual({ ok: true, value: 'approved' });
    expect(afterReviewAct('returned', 'approve')).toEqual({ ok: false, reason: 'over' });
  });

  it.each([
    ['all read, no risk', true, false, false, null],
    ['unread', false, false, false, 'unread'],
    ['open risk', true, true, false, 'open-risk'],
    ['both: risk is asked about', false, true, false, 'open-risk'],
    ['asked and confirmed', false, true, true, null],
  ])('approving with %s', (_, read, openRisk, confirmed, reason) =>
    expect(mayApprove({ read, openRisk, confirmed })).toMatchObject(reason ? { ok: false, reason } : { ok: true }));

  it.each([
    [0, '', false],
    [0, '  \n', false],
    [0, 'Name the risk you asked about.', true],
    [1, '', true],
  ])('returning with %i open comments and the words %j: %p', (openThreads, words, ok) => expect(mayReturn({ openThreads, words, authorTreats: true }).ok).toBe(ok));

  it('goes back to nobody who no longer treats the couple', () => expect(mayReturn({ openThreads: 1, words: 'More', authorTreats: false })).toEqual({ ok: false, reason: 'author-gone' }));
});
