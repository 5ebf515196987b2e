import type { Seat } from '@attune/couples/domain';
import { FEELING_WORDS } from '../../definitions/common';
import type { MetricKey, MetricLine } from './metric-shapes';

/** First names by seat. */
export type SeatNames = Readonly<Record<Seat, string>>;

interface Line {
  value: (key: string) => number;
  name: string;
  other: string;
  about: string;
  n: number;
}

/** From here on a difference is said, below it there is none to a single digit. */
const NONE = 0.05;

const SENTENCES: Readonly<Record<MetricKey, (line: Line) => string>> = {
  settling: ({ name, value }) => `${name}: tension ${moved(value('average'), 'fell', 'rose', 'stayed the same')} on average`,
  'settling-trend': ({ name, value }) => `${name}: ${moved(value('slope'), 'settles more, by', 'settles less, by', 'no clear change')} ${perOccasion(value('slope'))}`.trim(),
  'heard-gap': ({ name, other, value }) => `${name} guesses ${moreOrLess(value('average'))} ${other} tells, on average`,
  accuracy: ({ name, other, value }) => `${name}’s guess of ${other}: ${value('accuracy').toFixed(0)} of 100 near, and ${moreOrLess(value('bias'))} ${other} tells, on average`,
  'accuracy-trend': ({ name, value }) => `${name}’s guesses: ${moved(value('slope'), 'nearer, by', 'further off, by', 'no clear change')} ${perOccasion(value('slope'))}`.trim(),
  likeness: ({ name, other, value }) => `${name}’s guess of ${other}: ${two(value('profile'))} on average`,
  agreement: ({ name, other, value }) => `${name}’s last guess of ${other}: ${two(value('ccc'))} (double-entry ${two(value('icc'))})`,
  'truth-and-bias': ({ name, other, about, value }) =>
    `${name}’s guess of ${about}: goes with ${other}’s by ${two(value('t'))}, with ${name}’s own by ${two(value('s'))}; ${moreOrLess(value('b0'))} ${other} tells`,
  'carrying-over': ({ name, other, value }) => `${name}: ${two(value('own'))} with the own time before, ${two(value('other'))} with ${other}’s`,
  'moving-together': ({ value }) => `The two at the same time: ${two(value('r'))} (1 is together, 0 is each alone, −1 is opposite)`,
  adherence: ({ name, value }) => `${name}: ${(100 * value('share')).toFixed(0)} %`,
  breadth: ({ name, n, value }) => `${name}: ${value('felt')} of 6 the last time; a hard one in ${value('hard')} of ${n}`,
};

/** What a line says, as a sentence without its end, or null where nothing of it is shown. Numbers are rounded for reading. */
export function metricSentence(key: MetricKey, { of, about, n, values }: MetricLine, names: SeatNames): string | null {
  if (!values) return null;
  const [name, other] = of === 'joint' ? ['Both', ''] : of === 'a' ? [names.a, names.b] : [names.b, names.a];
  return SENTENCES[key]({ name, other, about: aboutWords(about), n, value: (field) => values[field] ?? NaN });
}

/** "sad", "feeling heard": of what a line is, as a word within a sentence. */
export function aboutWords(about: MetricLine['about']): string {
  return about === null ? '' : about === 'heard' ? 'feeling heard' : `“${FEELING_WORDS[about].en.toLowerCase()}”`;
}

const moved = (by: number, up: string, down: string, same: string) => (Math.abs(by) < NONE ? same : by > 0 ? word(up, by) : word(down, by));
const word = (way: string, by: number) => (way.endsWith(', by') ? `${way} ${one(by)}` : `${way} by ${one(by)}`);
const perOccasion = (by: number) => (Math.abs(by) < NONE ? '' : 'an occasion');
const moreOrLess = (by: number) => (Math.abs(by) < NONE ? 'just what' : `${one(by)} ${by > 0 ? 'more' : 'less'} than`);
const one = (value: number) => Math.abs(value).toFixed(1);
const two = (value: number) => (Number.isNaN(value) ? 'undefined' : value.toFixed(2).replace('-', '−'));
