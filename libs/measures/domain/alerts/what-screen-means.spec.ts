import { SCREEN_WORDS, whatScreenMeans, type ScreenTaken } from './what-screen-means';

const taken = (over: Partial<ScreenTaken> = {}): ScreenTaken => ({ on: '2026-11-02', result: 'negative', freely: 'yes', ...over });

describe('whatScreenMeans', () => {
  it.each([
    ['none', null, { hold: true, outcome: 'not-yet', reason: 'missing' }],
    ['positive', taken({ result: 'positive' }), { hold: true, outcome: 'concern', reason: 'positive' }],
    ['positive, not alone', taken({ result: 'positive', freely: 'no' }), { hold: true, outcome: 'concern', reason: 'positive' }],
    ['positive, long ago', taken({ result: 'positive', on: '2024-01-01' }), { hold: true, outcome: 'concern', reason: 'positive' }],
    ['with a gap', taken({ result: 'incomplete' }), { hold: true, outcome: 'not-yet', reason: 'incomplete' }],
    ['of an unknown result', taken({ result: '' }), { hold: true, outcome: 'not-yet', reason: 'incomplete' }],
    ['negative, not quite alone', taken({ freely: 'partly' }), { hold: true, outcome: 'not-yet', reason: 'not-alone' }],
    ['negative, that question skipped', taken({ freely: null }), { hold: true, outcome: 'not-yet', reason: 'not-alone' }],
    ['negative: opens nothing, holds nothing', taken(), { hold: false, outcome: null, reason: 'negative' }],
    ['negative, on its last day', taken({ on: '2026-05-23' }), { hold: false, outcome: null, reason: 'negative' }],
    ['negative, a day too old', taken({ on: '2026-05-22' }), { hold: true, outcome: 'not-yet', reason: 'expired' }],
  ] as const)('%s', (_, screen, expected) => expect(whatScreenMeans(screen, '2026-11-23')).toEqual(expected));

  it('is said in words', () => expect(Object.values(SCREEN_WORDS).filter((words) => !/\.$/.test(words))).toEqual([]));
});
