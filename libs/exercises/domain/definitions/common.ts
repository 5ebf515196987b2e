import type { Definition, Feeling, FeelingsField, ScaleField, TextField, Words } from './definition';

/** Most characters of a longer free text, of a short line, and of the line to keep. */
export const TEXT_MAX = 1000;
export const LINE_MAX = 200;

/** Tension at which the player offers "not today" (`clinical.md` section 4, stop rule). */
export const TOO_TENSE = 8;

/** Not for any exercise; each definition adds its own. Source: `clinical.md` section 4. */
export const NOT_FOR_ANY: readonly Words[] = [
  { en: 'Coercive control, or fear of the partner', es: 'Control coercitivo o miedo a la pareja' },
  { en: 'Trauma or dissociation that is not steady now, or psychosis', es: 'Trauma o disociación sin estabilizar, o psicosis' },
  { en: 'When one of them has been drinking or using', es: 'Si una de las dos personas ha bebido o consumido' },
  { en: 'During or right after an argument, or an affair just come to light without a plan', es: 'Durante una discusión o justo después, o una infidelidad recién descubierta sin un plan' },
];

/** How tense the body is; asked alone before and after. Progress calls the difference settling. */
const tension = (when: 'moment' | 'after'): ScaleField => ({
  id: when === 'moment' ? 'tension-before' : 'tension-after',
  phase: when,
  kind: 'scale',
  audience: 'care',
  short: true,
  ask: { en: 'How tense is your body right now?', es: '¿Cuánta tensión sientes en el cuerpo ahora?' },
  low: { en: 'Loose, at ease', es: 'Ninguna, en calma' },
  high: { en: 'As tense as it gets', es: 'La máxima' },
  chart: when === 'moment' ? 'before' : 'after',
});
export const TENSION_BEFORE = tension('moment');
export const TENSION_AFTER = tension('after');

export const HEARD: ScaleField = {
  id: 'heard',
  phase: 'after',
  kind: 'scale',
  audience: 'both',
  short: true,
  ask: { en: 'How much did you feel heard?', es: '¿Hasta qué punto sentiste que te escuchaban?' },
  low: { en: 'Not at all', es: 'Nada' },
  high: { en: 'Completely', es: 'Por completo' },
  chart: 'heard',
};
export const HEARD_GUESS: ScaleField = {
  id: 'heard-guess',
  phase: 'after',
  kind: 'scale',
  audience: 'both',
  short: true,
  ask: { en: 'How much do you think your partner felt heard?', es: '¿Hasta qué punto crees que tu pareja sintió que la escuchabas?' },
  hint: { en: 'A guess is enough. Nobody marks it.', es: 'Basta con lo que imaginas. Nadie lo califica.' },
  low: { en: 'Not at all', es: 'Nada' },
  high: { en: 'Completely', es: 'Por completo' },
  chart: 'heard-guess',
};

export const feelings = (of: 'own' | 'partner', rest: Pick<FeelingsField, 'phase' | 'audience'> & { short?: true }): FeelingsField => ({
  id: of === 'own' ? 'feelings' : 'feelings-guess',
  kind: 'feelings',
  of,
  ask:
    of === 'own'
      ? { en: 'What did you feel, and how much?', es: '¿Qué sentiste y cuánto?' }
      : { en: 'If you like: what do you imagine your partner felt?', es: 'Si quieres: ¿qué imaginas que sintió tu pareja?' },
  ...rest,
});

/** What a person would rather not say in front of the partner. Who else reads it stands above each field, by name. */
export const ASIDE: TextField = {
  id: 'aside',
  phase: 'text',
  kind: 'text',
  audience: 'care',
  max: TEXT_MAX,
  ask: { en: 'Is there something you would rather tell {clinician} than your partner?', es: '¿Hay algo que prefieras decirle a {clinician} y no a tu pareja?' },
  hint: { en: 'Your partner never sees this.', es: 'Tu pareja nunca verá esto.' },
};

export const KEEP: TextField = {
  id: 'keep',
  phase: 'keep',
  kind: 'text',
  audience: 'care',
  max: LINE_MAX,
  short: true,
  ask: { en: 'One line to keep, if you like.', es: 'Una línea para guardar, si quieres.' },
  hint: { en: 'You find it again under My entries.', es: 'La encontrarás en Mis entradas.' },
};

/** How each of the six feelings is called. */
export const FEELING_WORDS: Record<Feeling, Words> = {
  sad: { en: 'Sad', es: 'Tristeza' },
  anxious: { en: 'Anxious', es: 'Ansiedad' },
  angry: { en: 'Angry', es: 'Enojo' },
  ashamed: { en: 'Ashamed', es: 'Vergüenza' },
  calm: { en: 'Calm', es: 'Calma' },
  close: { en: 'Close', es: 'Cercanía' },
};

export const USUAL: Definition['variants'][0] = { id: 'usual', label: { en: 'As it is', es: 'Tal cual' } };
