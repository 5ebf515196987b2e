export type Language = 'en' | 'es';

/** One text in both languages of the portal. Spanish says "tú" to one person and "ustedes" to both. */
export type Words = Readonly<Record<Language, string>>;

export const EXERCISE_IDS = ['E1', 'E2', 'E3', 'E4', 'E5', 'E6'] as const;
export type ExerciseId = (typeof EXERCISE_IDS)[number];

/** What an exercise is for; the library is ordered by it. */
export const PURPOSES = ['notice', 'listen', 'settle'] as const;
export type Purpose = (typeof PURPOSES)[number];

/** The six feelings that are asked for, in this order (`clinical.md` section 4). */
export const FEELINGS = ['sad', 'anxious', 'angry', 'ashamed', 'calm', 'close'] as const;
export type Feeling = (typeof FEELINGS)[number];

/** Who may read what a partner writes: the treating clinician and the supervisor, or these and the partner once revealed. */
export type Audience = 'care' | 'both';

/** The order of the player. `table` is the timer on the shared phone; fields are asked in the others. */
export const PHASES = ['moment', 'before', 'table', 'after', 'who', 'text', 'reveal', 'keep', 'close'] as const;
export type Phase = (typeof PHASES)[number];
export type FieldPhase = 'moment' | 'before' | 'after' | 'text' | 'keep';

/** Numbers that progress draws over time. They are stored plain under the row policies; every other answer is sealed. */
export type Charted = 'before' | 'after' | 'heard' | 'heard-guess';

interface FieldBase {
  id: string;
  phase: FieldPhase;
  audience: Audience;
  ask: Words;
  /** A word of help under the question. */
  hint?: Words;
  /** Also asked in the short version. */
  short?: true;
}
/** 0 to 10 in whole steps, words at both ends. */
export interface ScaleField extends FieldBase {
  kind: 'scale';
  low: Words;
  high: Words;
  chart?: Charted;
}
/** The six feelings, each 0 to 10: one's own, or a guess of the partner's. */
export interface FeelingsField extends FieldBase {
  kind: 'feelings';
  of: 'own' | 'partner';
}
export interface Option {
  id: string;
  label: Words;
}
/** One of a few; `ownWords` is the most characters of an own wording instead (0 = none offered). */
export interface ChoiceField extends FieldBase {
  kind: 'choice';
  options: readonly Option[];
  ownWords: number;
}
export interface TextField extends FieldBase {
  kind: 'text';
  /** Most characters. */
  max: number;
}
/** What was noticed, each marked as seen or as made of it, with what the other answered. */
export interface EntriesField extends FieldBase {
  kind: 'entries';
  /** Most entries. */
  max: number;
}
/** Every field may be passed over; "I don't know" is null, never 0. */
export type Field = ScaleField | FeelingsField | ChoiceField | TextField | EntriesField;

export type Role = 'a' | 'b';

/** Seconds to breathe in and out, again and again while the step lasts. The phone paces, not a partner. */
export interface Breath {
  in: number;
  out: number;
}

/** One thing on the table timer. `{a}` and `{b}` in its sentence stand for the two first names. */
export interface Step {
  id: string;
  who: Role | 'both';
  seconds: number;
  /** Seconds in the short version; a step without it is left out there. */
  short?: number;
  say: Words;
  /** Other sentences under a variant, by its id. */
  sayIn?: Readonly<Record<string, Words>>;
  /** Here the two change roles. */
  swap?: true;
  breath?: Breath;
}

/** A way of doing the exercise that the clinician sets when assigning it. The first one is the usual one. */
export interface Variant {
  id: string;
  label: Words;
  /** Must each partner have been asked alone about it? */
  askedAlone?: true;
}

/** One part of an exercise. All have one, the trigger map has three. */
export interface Sitting {
  title: Words;
  /** In the room with the clinician, or at home. */
  place: 'room' | 'home';
  /** Whole minutes, and those of the short version. */
  minutes: number;
  shortMinutes: number;
  /** Of these, seconds that each partner spends alone with the phone, before and after. */
  aloneSeconds: number;
  shortAloneSeconds: number;
  steps: readonly Step[];
  fields: readonly Field[];
  /** Are trigger cards written here, or read? */
  cards?: 'write' | 'read';
}

/** An exercise at one version. A version is never changed once given to a couple; a new one is added beside it. */
export interface Definition {
  id: ExerciseId;
  version: number;
  title: Words;
  purpose: Purpose;
  /** One sentence. */
  summary: Words;
  /** What each partner comes to see, for the clinician who assigns it. */
  sees: Words;
  sources: readonly string[];
  /** With whom or when it is not to be given. */
  notFor: readonly Words[];
  /** What to have in mind when it is given. */
  cautions: readonly Words[];
  variants: readonly [Variant, ...Variant[]];
  sittings: readonly [Sitting, ...Sitting[]];
  /** Small things for ordinary life; the player shows one a time. */
  smallThings: readonly [Words, ...Words[]];
}
