import type { Seat } from '@attune/couples/domain';
import { FEELINGS } from '../../definitions/definition';
import { agreement } from '../../dyads/attunement/agreement';
import { bias } from '../../dyads/attunement/bias';
import { similarity } from '../../dyads/attunement/similarity';
import { truthAndBias } from '../../dyads/attunement/truth-and-bias';
import type { Series } from '../../dyads/numbers/series';
import { averageOver } from '../../dyads/settling/average';
import { trend } from '../../dyads/settling/trend';
import { groupOf, lineOf, pointOf } from './line-of';
import type { MetricGroup, MetricLine, MetricPart } from './metric-shapes';
import type { Occasioned } from './occasions-of';

const SEATS = ['a', 'b'] as const;
const OTHER = { a: 'b', b: 'a' } as const;
const ABOUT = ['heard', ...FEELINGS] as const;
type About = (typeof ABOUT)[number];

/** D2 to D5, and D8 of accuracy: what each guesses of the other, beside what the other told. A line is the guesser's. */
export function guessGroups(occasions: readonly Occasioned[]): MetricGroup[] {
  const gaps = overOccasions(occasions, (guesser, other) => bias([guesser.heardGuess], [other.heard]).values.bias);
  const errors = overOccasions(occasions, (guesser, other) => bias(guessOf(guesser), toldOf(other)).values.bias);
  const near = overOccasions(occasions, (guesser, other) => bias(guessOf(guesser), toldOf(other)).values.accuracy);
  const alike = overOccasions(occasions, (guesser, other) => similarity(guessOf(guesser), toldOf(other), null).values.profile);
  return [
    groupOf('heard-gap', 'D2', SEATS.map((seat) => lineOf(seat, averageOver('D2', gaps[seat]))), pointsOf(occasions, gaps)),
    groupOf('accuracy', 'D2', SEATS.map((seat) => accuracyLine(seat, near[seat], errors[seat])), pointsOf(occasions, near)),
    groupOf('accuracy-trend', 'D8', SEATS.map((seat) => lineOf(seat, trend(guessedOn(near)[seat])))),
    groupOf('likeness', 'D3', SEATS.map((seat) => likenessLine(seat, alike[seat])), pointsOf(occasions, alike)),
    agreementGroup(occasions),
    groupOf('truth-and-bias', 'D5', SEATS.flatMap((seat) => ABOUT.map((about) => truthLine(occasions, seat, about)))),
  ];
}

type Both = Readonly<Record<Seat, Series>>;

/** One value an occasion and guesser, null where one of the two gave nothing. */
function overOccasions(occasions: readonly Occasioned[], value: (guesser: MetricPart, other: MetricPart) => number | null): Both {
  const of = (seat: Seat) => occasions.map(({ [seat]: guesser, [OTHER[seat]]: other }) => (guesser && other ? value(guesser, other) : null));
  return { a: of('a'), b: of('b') };
}

/** The occasions on which somebody guessed: a step is from one of these to the next. */
function guessedOn({ a, b }: Both): Both {
  const told = a.map((_, index) => index).filter((index) => a[index] !== null || b[index] !== null);
  return { a: told.map((index) => a[index] ?? null), b: told.map((index) => b[index] ?? null) };
}

const pointsOf = (occasions: readonly Occasioned[], { a, b }: Both) => occasions.flatMap((each, index) => pointOf(each, a[index] ?? null, b[index] ?? null));

function accuracyLine(seat: Seat, near: Series, errors: Series): MetricLine {
  const [accuracy, direction] = [averageOver('D2', near), averageOver('D2', errors)];
  return lineOf(seat, { ...accuracy, values: { accuracy: accuracy.values.average, bias: direction.values.average } });
}

/** What the feelings of anybody have in common is not known, so what is left without it is undefined. */
function likenessLine(seat: Seat, alike: Series): MetricLine {
  const profile = averageOver('D3', alike);
  return lineOf(seat, { ...profile, values: { profile: profile.values.average, distinctive: null } });
}

/** Of the newest occasion that has enough: of agreement no average is said. */
function agreementGroup(occasions: readonly Occasioned[]): MetricGroup {
  const all = occasions.map(({ a, b }) => ({ a: a && b && agreement(guessOf(a), toldOf(b)), b: a && b && agreement(guessOf(b), toldOf(a)) }));
  const newest = (seat: Seat) => {
    const found = all.flatMap(({ [seat]: each }) => each ?? []);
    return found.findLast(({ shown }) => shown) ?? found.findLast(({ n }) => n > 0) ?? agreement([], []);
  };
  const ccc = (seat: Seat) => all.map(({ [seat]: each }) => (each?.shown ? each.values.ccc : null));
  return groupOf('agreement', 'D4', SEATS.map((seat) => lineOf(seat, newest(seat))), pointsOf(occasions, { a: ccc('a'), b: ccc('b') }));
}

/** T is what the other told, S what the guesser felt, P the guess. */
function truthLine(occasions: readonly Occasioned[], seat: Seat, about: About): MetricLine {
  const series = (value: (guesser: MetricPart, other: MetricPart) => number | null) => overOccasions(occasions, value)[seat];
  const T = series((_, other) => ownOf(other, about));
  const S = series((guesser) => ownOf(guesser, about));
  const P = series((guesser) => (about === 'heard' ? guesser.heardGuess : (guesser.guessed?.[about] ?? null)));
  return lineOf(seat, truthAndBias(T, S, P), about);
}

const ownOf = (part: MetricPart, about: About): number | null => (about === 'heard' ? part.heard : (part.feelings?.[about] ?? null));
const guessOf = ({ guessed }: MetricPart): Series => FEELINGS.map((feeling) => guessed?.[feeling] ?? null);
const toldOf = ({ feelings }: MetricPart): Series => FEELINGS.map((feeling) => feelings?.[feeling] ?? null);
