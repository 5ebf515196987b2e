import { ASIDE, feelings, HEARD, HEARD_GUESS, KEEP, LINE_MAX, NOT_FOR_ANY, TENSION_AFTER, TENSION_BEFORE, TEXT_MAX, USUAL } from './common';
import type { Definition } from './definition';
import { inTurn } from './steps-of';

/** A fixed time in the week in which every feeling may be said, the hard ones too. */
export const E2: Definition = {
  id: 'E2',
  version: 1,
  purpose: 'listen',
  title: { en: 'Weekly check-in', es: 'Momento de la semana' },
  summary: {
    en: 'A regular time for every feeling, the hard ones too, with one wish each that may be declined.',
    es: 'Un tiempo fijo para todos los sentimientos, también los difíciles, con un deseo de cada quien que se puede no aceptar.',
  },
  sees: {
    en: 'Once both agree: how heard each felt and the other’s guess of it, the guess of feelings, a thank-you and the wish. Own feelings and what was left unsaid stay with you.',
    es: 'Si ambos están de acuerdo: cuánto se sintió escuchada cada persona y lo que imaginó la otra, un gracias y el deseo. Lo propio y lo no dicho quedan contigo.',
  },
  sources: [
    'Lieberman M. D. et al. (2007). Putting feelings into words. Psychological Science 18, 421-428.',
    'Kouros C. D., Papp L. M. (2019). Couples’ perceptions of each other’s daily affect. Family Process 58, 179-196.',
  ],
  notFor: NOT_FOR_ANY,
  cautions: [
    { en: 'Not for settling who does what; practical quarrels have another time. No insults: a complaint is about a thing, not about a person.', es: 'No es para repartir tareas; los asuntos prácticos tienen otro momento. Sin insultos: una queja es sobre algo, no sobre alguien.' },
    { en: 'Forty minutes are long for two tired people: the short version is a good start.', es: 'Cuarenta minutos es mucho con cansancio: la versión corta es un buen comienzo.' },
  ],
  variants: [USUAL],
  sittings: [
    {
      title: { en: 'Weekly check-in', es: 'Momento de la semana' },
      place: 'home',
      minutes: 40,
      shortMinutes: 5,
      aloneSeconds: 120,
      shortAloneSeconds: 60,
      steps: [
        {
          id: 'settle',
          who: 'both',
          seconds: 60,
          short: 10,
          breath: { in: 4, out: 6 },
          say: { en: 'Sit down together, without other screens. A few slow breaths.', es: 'Siéntense, sin otras pantallas. Unas respiraciones lentas.' },
        },
        ...inTurn(
          [
            {
              id: 'speak',
              who: 'one',
              seconds: 600,
              short: 60,
              say: { en: '{one} speaks of this week: what went well, what hurt, what is needed. {other} only listens.', es: '{one} habla de esta semana: lo que fue bien, lo que dolió, lo que hace falta. {other} solo escucha.' },
            },
            {
              id: 'say-back',
              who: 'other',
              seconds: 255,
              short: 25,
              say: { en: '{other} says back what was heard, without adding. {one} may put it right.', es: '{other} repite lo que oyó, sin añadir nada. {one} puede aclararlo.' },
            },
          ],
          { seconds: 30, short: 10 },
        ),
        {
          id: 'thanks',
          who: 'both',
          seconds: 240,
          short: 30,
          say: { en: 'Each says one thing they are glad of, however small.', es: 'Cada quien dice algo que agradece, por pequeño que sea.' },
        },
        {
          id: 'wish',
          who: 'both',
          seconds: 210,
          short: 20,
          say: { en: 'Each says one wish. A wish may be declined, kindly and without a reason.', es: 'Cada quien dice un deseo. Se puede decir que no, con amabilidad y sin dar motivos.' },
        },
        {
          id: 'close',
          who: 'both',
          seconds: 30,
          say: { en: 'That is enough for this week. Then each takes their own phone.', es: 'Por esta semana es suficiente. Después, cada quien con su teléfono.' },
        },
      ],
      fields: [
        TENSION_BEFORE,
        { ...feelings('own', { phase: 'before', audience: 'care', short: true }), ask: { en: 'What did you feel this week, and how much?', es: '¿Qué has sentido esta semana y cuánto?' } },
        {
          id: 'another-word',
          phase: 'before',
          kind: 'choice',
          audience: 'care',
          ownWords: LINE_MAX,
          ask: { en: 'Is there another word for it?', es: '¿Hay otra palabra para eso?' },
          options: [
            { id: 'hurt', label: { en: 'Hurt', es: 'Dolor' } },
            { id: 'lonely', label: { en: 'Lonely', es: 'Soledad' } },
            { id: 'resentful', label: { en: 'Resentful', es: 'Resentimiento' } },
            { id: 'relieved', label: { en: 'Relieved', es: 'Alivio' } },
            { id: 'glad', label: { en: 'Glad', es: 'Alegría' } },
            { id: 'grateful', label: { en: 'Grateful', es: 'Gratitud' } },
          ],
        },
        { id: 'in-the-body', phase: 'before', kind: 'text', audience: 'care', max: LINE_MAX, ask: { en: 'Where in the body do you feel it?', es: '¿En qué parte del cuerpo lo sientes?' } },
        TENSION_AFTER,
        HEARD,
        HEARD_GUESS,
        feelings('partner', { phase: 'after', audience: 'both' }),
        { id: 'thanks', phase: 'text', kind: 'text', audience: 'both', max: TEXT_MAX, ask: { en: 'What are you glad of in your partner this week?', es: '¿Qué agradeces de tu pareja esta semana?' } },
        {
          id: 'wish',
          phase: 'text',
          kind: 'text',
          audience: 'both',
          max: TEXT_MAX,
          ask: { en: 'One wish, if you have one.', es: 'Un deseo, si lo tienes.' },
          hint: { en: 'A wish is not a duty: it may be declined.', es: 'Un deseo no es una obligación: se puede decir que no.' },
        },
        ASIDE,
        KEEP,
      ],
    },
  ],
  smallThings: [
    { en: 'Once this week, name what you feel in one word before you explain it.', es: 'Una vez esta semana, nombra lo que sientes con una palabra antes de explicarlo.' },
    { en: 'Say one thank-you for something that usually goes unsaid.', es: 'Di gracias por algo que normalmente no se dice.' },
  ],
};
