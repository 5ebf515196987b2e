import { progressOf, type ProgressEntry } from './progress-lines';
import { progressSummary } from './progress-summary';

const ana = { partnerId: 'a', name: 'Ana' };
const ben = { partnerId: 'b', name: 'Ben' };

function entry(partnerId: string, day: number, rest: Partial<ProgressEntry> = {}): ProgressEntry {
  return {
    partnerId,
    occasionId: `o${day}`,
    on: `2026-10-${String(day).padStart(2, '0')}`,
    exercise: 'E3',
    inRoom: false,
    state: 'finished',
    before: null,
    after: null,
    heard: null,
    heardGuess: null,
    ...rest,
  };
}

describe('progressOf', () => {
  it('draws each person’s own numbers, and beside felt heard the other’s guess of it', () => {
    const entries = [
      entry('a', 9, { before: 4, after: 3 }),
      entry('a', 2, { before: 7, after: 5, heard: 6, heardGuess: 9 }),
      entry('b', 2, { before: 3, after: null, heard: 8, heardGuess: 7 }),
      entry('a', 16, { state: 'stopped', before: 8 }),
    ];
    expect(progressOf('a', entries)).toEqual({
      partnerId: 'a',
      done: 2,
      given: 3,
      stopped: 1,
      before: [2, 9, 16].map((day, i) => ({ on: entry('a', day).on, exercise: 'E3', value: [7, 4, 8][i] })),
      after: [2, 9].map((day, i) => ({ on: entry('a', day).on, exercise: 'E3', value: [5, 3][i] })),
      heard: [{ on: '2026-10-02', exercise: 'E3', value: 6 }],
      guessed: [{ on: '2026-10-02', exercise: 'E3', value: 7 }],
    });
  });
});

describe('progressSummary', () => {
  it('says so when there is nothing', () => expect(progressSummary([ana, ben], [])).toEqual(['Ana: nothing yet.', 'Ben: nothing yet.']));

  it('gives no average below five', () =>
    expect(progressSummary([ana, ben], [entry('a', 1, { before: 6, after: 3, heard: 5 })])).toEqual([
      'Ana did 1 of 1.',
      'Ana’s settling: 1 recorded, too few for an average (5 needed).',
      'Ana felt heard: 1 recorded, too few for an average.',
      'Ben: nothing yet.',
    ]));

  it('names an occasion by the day on which the later of them did it', () => {
    const entries = [entry('a', 14, { before: 8, after: 3 }), { ...entry('b', 17, { before: 3, after: 5 }), occasionId: 'o14' }];
    expect(progressSummary([ana, ben], entries).at(-1)).toBe('On 17 Oct one calmed while the other rose.');
  });

  it('keeps the place of an occasion on which only the other has numbers', () => {
    // Ana’s own slope is 0.1 an occasion of her own, and 0.04 over those of the two: too little to speak of.
    const hers = [1, 4, 7, 10, 13, 16].map((day, index) => entry('a', day, { before: 5, after: 4 - index / 10 }));
    const his = [2, 3, 5, 6, 8, 9, 11, 12, 14, 15].map((day) => entry('b', day, { before: 4, after: 3 }));
    expect(progressSummary([ana, ben], hers)[1]).toContain('Settling grows over time.');
    expect(progressSummary([ana, ben], [...hers, ...his])[1]).toContain('No clear change over time.');
  });

  it('says averages, direction, the other’s guess, and days on which one calmed while the other rose', () => {
    const days = [1, 2, 3, 4, 5, 6];
    const entries = days.flatMap((day) => [
      entry('a', day, { before: 7, after: 7 - day, heard: 6, heardGuess: 5 }),
      entry('b', day, { before: 4, after: day === 6 ? 6 : 4, heard: 5, heardGuess: 8 }),
    ]);
    expect(progressSummary([ana, ben], entries)).toEqual([
      'Ana did 6 of 6.',
      'Ana: tension fell by 3.5 on average, from 7.0 to 3.5, over 6. Settling grows over time.',
      'Ana felt heard 6.0 of 10 on average; Ben guessed 2.0 more.',
      'Ben did 6 of 6.',
      'Ben: tension rose by 0.3 on average, from 4.0 to 4.3, over 6. No clear change over time.',
      'Ben felt heard 5.0 of 10 on average; Ana guessed just that.',
      'On 6 Oct one calmed while the other rose.',
    ]);
  });
});
