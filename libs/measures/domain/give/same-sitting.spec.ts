import { SAME_SITTING_WORDS, sameSitting } from './same-sitting';

const sitting = (from: string, until: string) => ({ openedAt: `2026-11-27T${from}:00Z`, finishedAt: `2026-11-27T${until}:00Z` });

describe('sameSitting', () => {
  it.each([
    ['at once', sitting('20:00', '20:05'), sitting('20:01', '20:04'), true],
    ['one after the other', sitting('20:00', '20:05'), sitting('20:05', '20:09'), true],
    ['fourteen minutes between', sitting('20:00', '20:05'), sitting('20:19', '20:25'), true],
    ['a quarter of an hour between', sitting('20:00', '20:05'), sitting('20:20', '20:25'), false],
    ['another hour', sitting('20:00', '20:05'), sitting('22:00', '22:05'), false],
  ])('%s', (_, one, other, same) => {
    expect(sameSitting(one, other, '2026-11-27')).toBe(same);
    expect(sameSitting(other, one, '2026-11-27')).toBe(same);
  });
  it('is said without suspicion', () => expect(SAME_SITTING_WORDS).not.toMatch(/suspect|warning|pressure|coerc/i));
});
