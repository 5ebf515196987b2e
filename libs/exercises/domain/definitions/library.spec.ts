import { EXERCISE_IDS, PURPOSES, type Definition, type Field, type Words } from './definition';
import { LIBRARY, newestOf } from './library';
import { fieldsOf, stepsOf } from './steps-of';

/** Names under which others trade such exercises; ours are in our own words. */
const BRANDS = /\bPACT\b|Gottman|State of the Union|\bImago\b|Hold Me Tight|Prepare.Enrich|\bEFT\b|mirror neuron|\battune\b/i;

const cases = LIBRARY.map((definition) => [`${definition.id} v${definition.version}`, definition] as const);
const sittings = LIBRARY.flatMap((definition) =>
  definition.sittings.map((sitting, index) => [`${definition.id} sitting ${index + 1}`, definition, sitting, index + 1] as const),
);

function wordsIn(value: unknown): Words[] {
  if (!value || typeof value !== 'object') return [];
  if ('en' in value || 'es' in value) return [value as Words];
  return Object.values(value).flatMap(wordsIn);
}

function total(definition: Definition, sitting: number, short: boolean): number {
  return stepsOf(definition, { sitting, short, variant: definition.variants[0].id }).reduce((sum, step) => sum + step.seconds, 0);
}

describe('the library', () => {
  it('has the six exercises and covers every purpose', () => {
    expect([...new Set(LIBRARY.map((each) => each.id))]).toEqual([...EXERCISE_IDS]);
    expect(new Set(LIBRARY.map((each) => each.purpose))).toEqual(new Set(PURPOSES));
    expect(EXERCISE_IDS.map((id) => newestOf(id).id)).toEqual([...EXERCISE_IDS]);
  });

  it.each(cases)('%s says everything in both languages, in our own words', (_, definition) => {
    for (const { en, es } of wordsIn(definition)) {
      expect(en.trim()).not.toBe('');
      expect(es.trim()).not.toBe('');
      expect(`${en} ${es}`).not.toMatch(BRANDS);
      expect(es).not.toMatch(/\b(usted|su pareja|vosotros|vuestr[ao])\b/i);
      expect([...en.matchAll(/\{\w+\}/g)].map(String).sort()).toEqual([...es.matchAll(/\{\w+\}/g)].map(String).sort());
    }
  });

  it.each(cases)('%s names sources, whom it is not for, cautions and something small for the week', (_, definition) => {
    for (const list of [definition.sources, definition.notFor, definition.cautions, definition.smallThings]) expect(list.length).toBeGreaterThan(0);
  });

  it.each(sittings)('%s: its seconds add up to its minutes', (_, definition, sitting, number) => {
    expect(total(definition, number, false) + sitting.aloneSeconds).toBe(sitting.minutes * 60);
    expect(total(definition, number, true) + sitting.shortAloneSeconds).toBe(sitting.shortMinutes * 60);
    expect(Math.abs(sitting.shortMinutes - 5)).toBeLessThanOrEqual(1);
  });

  it.each(sittings)('%s: both partners have equal time', (_, definition, __, number) => {
    for (const short of [false, true]) {
      const seconds = { a: 0, b: 0, both: 0 };
      for (const step of stepsOf(definition, { sitting: number, short, variant: '' })) seconds[step.who] += step.seconds;
      expect(seconds.a).toBe(seconds.b);
    }
  });

  it.each(sittings)('%s: ids are unique, tension is asked before and after, and a line is kept', (_, definition, sitting, number) => {
    for (const list of [sitting.steps, sitting.fields]) expect(new Set(list.map((each) => each.id)).size).toBe(list.length);
    for (const short of [false, true]) {
      const ids = fieldsOf(definition, { sitting: number, short }).map((field) => field.id);
      expect(ids).toEqual(expect.arrayContaining(['tension-before', 'tension-after', 'keep']));
    }
  });

  it('keeps what must stay with its writer to care', () => {
    const care = LIBRARY.flatMap((each) => each.sittings.flatMap((sitting) => sitting.fields as readonly Field[]));
    for (const field of care.filter((each) => ['tension-before', 'tension-after', 'aside', 'keep', 'urge', 'attention', 'reply'].includes(each.id))) {
      expect([field.id, field.audience]).toEqual([field.id, 'care']);
    }
    const guess = LIBRARY[0]?.sittings[0].fields.find((field) => field.id === 'feelings-guess');
    expect(guess?.audience).toBe('care');
  });

  it('has nobody read from a phone while one of the two is the timer', () => {
    for (const id of EXERCISE_IDS) {
      const timed = newestOf(id).sittings.filter((sitting) => sitting.place === 'home').flatMap(({ steps }) => steps.slice(0, -1));
      for (const { say } of timed) expect(`${say.en} ${say.es}`).not.toMatch(/own phone|su teléfono/);
    }
  });

  it('asks for touch nowhere but in the sentence of the variant that the clinician sets', () => {
    for (const definition of LIBRARY) {
      for (const step of stepsOf(definition, { sitting: 1, short: false, variant: definition.variants[0].id })) {
        expect(step.say.en).not.toMatch(/touch|hands?\b(?!.*breath)/i);
      }
    }
  });
});
