import { ASIDE, HEARD, HEARD_GUESS, KEEP, NOT_FOR_ANY, TENSION_AFTER, TENSION_BEFORE, TEXT_MAX, USUAL } from './common';
import type { Definition } from './definition';
import { inTurn } from './steps-of';

/** Holding a feeling without repairing it. The listener settles first: their calm is the help. */
export const E3: Definition = {
  id: 'E3',
  version: 1,
  purpose: 'listen',
  title: { en: 'Listening without fixing', es: 'Escuchar sin arreglar' },
  summary: {
    en: 'One speaks, the other stays calm beside it and resists making it better.',
    es: 'Una persona habla y la otra se queda cerca, con calma, sin intentar mejorarlo.',
  },
  sees: {
    en: 'Once both agree: how heard each felt, the other’s guess of it, and what each heard. The pull to fix stays with you.',
    es: 'Si ambos están de acuerdo: cuánto se sintió escuchada cada persona, lo que imaginó la otra y lo que cada quien oyó. Las ganas de arreglar quedan contigo.',
  },
  sources: [
    'Rogers C. R., Farson R. E. (1957). Active Listening. University of Chicago.',
    'Butler E. A., Randall A. K. (2013). Emotional coregulation in close relationships. Emotion Review 5, 202-210.',
  ],
  notFor: NOT_FOR_ANY,
  cautions: [
    { en: 'A listener who is flooded stops first; that is doing it well.', es: 'Si quien escucha se siente desbordado, se detiene primero; eso también es hacerlo bien.' },
    { en: 'Begin with something outside the two of them: work, a friend, the week.', es: 'Empiecen con algo ajeno a la pareja: el trabajo, una amistad, la semana.' },
  ],
  variants: [USUAL],
  sittings: [
    {
      title: { en: 'Listening without fixing', es: 'Escuchar sin arreglar' },
      place: 'home',
      minutes: 20,
      shortMinutes: 5,
      aloneSeconds: 120,
      shortAloneSeconds: 60,
      steps: [
        ...inTurn(
          [
            {
              id: 'choose',
              who: 'one',
              seconds: 15,
              short: 10,
              say: { en: '{one} chooses: “just listen” or “help me think”.', es: '{one} elige: «solo escucha» o «ayúdame a pensar».' },
            },
            {
              id: 'breathe',
              who: 'other',
              seconds: 30,
              short: 20,
              breath: { in: 4, out: 6 },
              say: { en: '{other} breathes slowly first. That calm is the help.', es: '{other} respira primero, despacio. Esa calma es la ayuda.' },
            },
            {
              id: 'speak',
              who: 'one',
              seconds: 285,
              short: 45,
              say: { en: '{one} speaks. When it is hard, {other} may say: “That is hard to hear. Go on.”', es: '{one} habla. Si cuesta, {other} puede decir: «Me cuesta oír esto. Sigue».' },
            },
            {
              id: 'reflect',
              who: 'other',
              seconds: 100,
              short: 20,
              say: { en: '{other} says only which feeling was there. No advice, no defence.', es: '{other} dice solo qué sentimiento había. Sin consejos ni defensa.' },
            },
            {
              id: 'put-right',
              who: 'one',
              seconds: 75,
              short: 10,
              say: { en: '{one} puts it right, or says: “Yes, that is it.”', es: '{one} lo aclara, o dice: «Sí, es eso».' },
            },
          ],
          { seconds: 30, short: 10 },
        ),
        {
          id: 'close',
          who: 'both',
          seconds: 40,
          short: 20,
          say: { en: 'Nothing has to be solved now. Then each takes their own phone.', es: 'No hay que resolver nada ahora. Después, cada quien con su teléfono.' },
        },
      ],
      fields: [
        TENSION_BEFORE,
        TENSION_AFTER,
        HEARD,
        HEARD_GUESS,
        {
          id: 'urge',
          phase: 'after',
          kind: 'scale',
          audience: 'care',
          short: true,
          ask: { en: 'While listening: “I wanted to make it better.”', es: 'Mientras escuchaba: «Quería arreglarlo».' },
          low: { en: 'Not at all', es: 'Nada' },
          high: { en: 'Very much', es: 'Muchísimo' },
        },
        {
          id: 'fixed',
          phase: 'after',
          kind: 'choice',
          audience: 'care',
          ownWords: 0,
          ask: { en: 'Did some advice slip out?', es: '¿Se te escapó algún consejo?' },
          options: [
            { id: 'no', label: { en: 'No', es: 'No' } },
            { id: 'some', label: { en: 'A little', es: 'Un poco' } },
            { id: 'yes', label: { en: 'Yes', es: 'Sí' } },
          ],
        },
        {
          id: 'asked-for',
          phase: 'after',
          kind: 'choice',
          audience: 'care',
          ownWords: 0,
          ask: { en: 'When it was your turn, what did you choose?', es: 'En tu turno, ¿qué elegiste?' },
          options: [
            { id: 'listen', label: { en: 'Just listen', es: 'Solo escucha' } },
            { id: 'think', label: { en: 'Help me think', es: 'Ayúdame a pensar' } },
          ],
        },
        { id: 'what-i-heard', phase: 'text', kind: 'text', audience: 'both', max: TEXT_MAX, ask: { en: 'What did you hear your partner feel?', es: '¿Qué oíste que sentía tu pareja?' } },
        ASIDE,
        KEEP,
      ],
    },
  ],
  smallThings: [
    { en: 'Once this week, ask first: “Just listen, or help you think?”', es: 'Una vez esta semana, pregunta antes: «¿Solo te escucho o te ayudo a pensar?»' },
    { en: 'When you want to help, take one slow breath before you speak.', es: 'Cuando quieras ayudar, respira despacio una vez antes de hablar.' },
  ],
};
