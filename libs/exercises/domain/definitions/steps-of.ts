import type { Definition, Field, Sitting, Step, Words } from './definition';

/** A step as it is shown: seconds and sentence already those of the version that was assigned. */
export type ShownStep = Pick<Step, 'id' | 'who' | 'seconds' | 'say' | 'swap' | 'breath'>;

export interface Way {
  /** Counts from 1. */
  sitting: number;
  variant: string;
  short: boolean;
}

/** The sitting by its number, which counts from 1; past the last one it stays the last. */
export function sittingOf(definition: Definition, sitting: number): Sitting {
  const last = definition.sittings.length - 1;
  return definition.sittings[Math.min(Math.max(sitting - 1, 0), last)] ?? definition.sittings[0];
}

/** The steps of the table timer in order, for one sitting, variant and length. An unknown variant is the usual one. */
export function stepsOf(definition: Definition, way: Way): ShownStep[] {
  return sittingOf(definition, way.sitting).steps.flatMap((step) => {
    const seconds = way.short ? step.short : step.seconds;
    if (seconds === undefined) return [];
    const { id, who, swap, breath } = step;
    return [{ id, who, seconds, say: step.sayIn?.[way.variant] ?? step.say, ...(swap && { swap }), ...(breath && { breath }) }];
  });
}

/** What is asked in one sitting, in the order of the player. */
export function fieldsOf(definition: Definition, way: Pick<Way, 'sitting' | 'short'>): Field[] {
  return sittingOf(definition, way.sitting).fields.filter((field) => !way.short || field.short);
}

/** What was asked, as it is read later: a question that stood before and after the part together says which of the two it was. */
export function askedThen(field: Field): Words {
  const chart = 'chart' in field ? field.chart : undefined;
  if (chart === 'before') return { en: `Before: ${field.ask.en}`, es: `Antes: ${field.ask.es}` };
  return chart === 'after' ? { en: `After: ${field.ask.en}`, es: `Después: ${field.ask.es}` } : field.ask;
}

/** Is there something in one sitting that both may come to read? Then each is asked, and the moment is said to both. */
export function hasForBoth(definition: Definition, way: Pick<Way, 'sitting' | 'short'>): boolean {
  return sittingOf(definition, way.sitting).cards === 'write' || fieldsOf(definition, way).some((field) => field.audience === 'both');
}

/** About how many minutes one sitting takes. */
export function minutesOf(definition: Definition, way: Pick<Way, 'sitting' | 'short'>): number {
  const sitting = sittingOf(definition, way.sitting);
  return way.short ? sitting.shortMinutes : sitting.minutes;
}

type Template = Omit<Step, 'who' | 'swap'> & { who: 'one' | 'other' | 'both' };

/**
 * The same steps for each partner in turn, with a change-over between: `{one}` is whose turn it is.
 * @param swapSeconds length of the change-over, and of the one in the short version
 */
export function inTurn(templates: readonly Template[], swapSeconds: { seconds: number; short: number }): Step[] {
  const round = (one: 'a' | 'b', other: 'a' | 'b') =>
    templates.map((template): Step => ({
      ...template,
      id: `${one}-${template.id}`,
      who: template.who === 'both' ? 'both' : template.who === 'one' ? one : other,
      say: named(template.say, one, other),
      ...(template.sayIn && {
        sayIn: Object.fromEntries(Object.entries(template.sayIn).map(([variant, words]) => [variant, named(words, one, other)])),
      }),
    }));
  return [
    ...round('a', 'b'),
    {
      id: 'swap',
      who: 'both',
      swap: true,
      ...swapSeconds,
      say: { en: 'Change over. One breath, then it is {b}’s turn.', es: 'Cambien de turno. Una respiración, y ahora le toca a {b}.' },
    },
    ...round('b', 'a'),
  ];
}

function named(words: Words, one: string, other: string): Words {
  const put = (text: string) => text.replaceAll('{one}', `{${one}}`).replaceAll('{other}', `{${other}}`);
  return { en: put(words.en), es: put(words.es) };
}
