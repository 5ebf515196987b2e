import type { MetricKey } from './metric-shapes';

export interface MetricWords {
  name: string;
  /** What it says, in a line. */
  meaning: string;
  /** What its lines rest on. */
  of: string;
}

/** For clinicians. Nothing here says who is the better or the worse of the two. */
export const METRIC_WORDS: Readonly<Record<MetricKey, MetricWords>> = {
  settling: { name: 'Settling', meaning: 'How much calmer each felt after an exercise than before it.', of: 'occasions' },
  'settling-trend': { name: 'Settling over time', meaning: 'Whether each settles more or less from one occasion to the next.', of: 'occasions' },
  'heard-gap': { name: 'Felt heard, and the guess of it', meaning: 'How far a guess of how heard the other felt lies from what the other told.', of: 'occasions' },
  accuracy: { name: 'Guessing feelings', meaning: 'How near a guess of the six feelings comes to what the other told, and whether it says more or less.', of: 'occasions' },
  'accuracy-trend': { name: 'Guessing over time', meaning: 'Whether guesses come nearer from one occasion to the next.', of: 'occasions' },
  likeness: {
    name: 'Likeness of the guess',
    meaning: 'Whether the same feelings are high and low in the guess as in what was told; 1 is alike, 0 is not. How much of it anybody’s guess would share is not known: these feelings have no usual profile yet.',
    of: 'occasions',
  },
  agreement: { name: 'Agreement', meaning: 'Whether guess and report are the same numbers, not only alike: 1 is the same. Of the newest occasion; of agreement no average is said.', of: 'feelings' },
  'truth-and-bias': { name: 'What a guess follows', meaning: 'Whether a guess goes up and down with what the other felt, or with what the guesser felt.', of: 'occasions' },
  'carrying-over': { name: 'Carrying over', meaning: 'How much of the tension at the start goes with one’s own, and with the other’s, of the time before.', of: 'pairs in a row' },
  'moving-together': { name: 'Moving together', meaning: 'Whether the tension of the two at the start is high and low at the same times.', of: 'occasions' },
  adherence: { name: 'Carried out', meaning: 'How many of the windows that are over each carried out, and how many both; pauses and holds left out.', of: 'windows' },
  breadth: { name: 'Range of feelings', meaning: 'How many of the six feelings were named at 3 or more, and whether a hard one was among them.', of: 'records' },
};
