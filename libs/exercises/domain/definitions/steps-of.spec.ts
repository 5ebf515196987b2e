import { E1 } from './e1-noticing';
import { E5 } from './e5-triggers';
import { askedThen, fieldsOf, inTurn, minutesOf, sittingOf, stepsOf } from './steps-of';

describe('stepsOf', () => {
  it('says the variant’s sentence and the short version’s seconds', () => {
    const [, look] = stepsOf(E1, { sitting: 1, variant: 'side', short: true });
    expect(look).toEqual({
      id: 'a-look',
      who: 'a',
      seconds: 45,
      say: {
        en: 'Sit side by side. {a} notices {b}’s breath, hands and voice. {b} has nothing to do.',
        es: 'Siéntense de lado a lado. {a} observa la respiración, las manos y la voz de {b}. {b} no tiene que hacer nada.',
      },
    });
  });

  it('falls back to the usual sentence for a variant that is not there', () => {
    expect(stepsOf(E1, { sitting: 1, variant: 'no such', short: false })).toEqual(stepsOf(E1, { sitting: 1, variant: 'facing', short: false }));
  });

  it('marks where the two change over', () => {
    expect(stepsOf(E1, { sitting: 1, variant: 'facing', short: false }).filter((step) => step.swap)).toHaveLength(1);
  });
});

describe('sittings', () => {
  it.each([
    [0, 'Writing your cards'],
    [1, 'Writing your cards'],
    [2, 'Reading one card'],
    [3, 'Did it help this week?'],
    [9, 'Did it help this week?'],
  ])('sitting %i of the trigger cards is %s', (number, title) => expect(sittingOf(E5, number).title.en).toBe(title));

  it('asks less in the short version', () => {
    const ids = (short: boolean) => fieldsOf(E1, { sitting: 1, short }).map((field) => field.id);
    expect(ids(false)).toEqual(['tension-before', 'tension-after', 'feelings', 'noticed', 'aside', 'feelings-guess', 'keep']);
    expect(ids(true)).toEqual(['tension-before', 'tension-after', 'feelings', 'noticed', 'keep']);
    expect([minutesOf(E1, { sitting: 1, short: false }), minutesOf(E1, { sitting: 1, short: true })]).toEqual([12, 5]);
  });
});

describe('askedThen', () => {
  const asked = (id: string) => fieldsOf(E1, { sitting: 1, short: false }).filter((field) => field.id === id).map(askedThen)[0];
  it.each([
    ['tension-before', 'Before: How tense is your body right now?', 'Antes: ¿Cuánta tensión sientes en el cuerpo ahora?'],
    ['tension-after', 'After: How tense is your body right now?', 'Después: ¿Cuánta tensión sientes en el cuerpo ahora?'],
    ['keep', 'One line to keep, if you like.', 'Una línea para guardar, si quieres.'],
  ])('%s', (id, en, es) => expect(asked(id)).toEqual({ en, es }));
});

describe('inTurn', () => {
  it('gives each partner the same turn', () => {
    const steps = inTurn([{ id: 'x', who: 'one', seconds: 3, say: { en: '{one} to {other}', es: '{one} a {other}' } }], { seconds: 1, short: 1 });
    expect(steps.map((step) => [step.id, step.who, step.say.en])).toEqual([
      ['a-x', 'a', '{a} to {b}'],
      ['swap', 'both', 'Change over. One breath, then it is {b}’s turn.'],
      ['b-x', 'b', '{b} to {a}'],
    ]);
  });
});
