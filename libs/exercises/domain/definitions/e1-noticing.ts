import { ASIDE, feelings, KEEP, NOT_FOR_ANY, TENSION_AFTER, TENSION_BEFORE } from './common';
import type { Definition } from './definition';
import { inTurn } from './steps-of';

/** Seeing what is there before deciding what it means; a question in the place of a conclusion. */
export const E1: Definition = {
  id: 'E1',
  version: 1,
  purpose: 'notice',
  title: { en: 'Noticing', es: 'Observar' },
  summary: {
    en: 'Look quietly, say what you noticed, and ask instead of concluding.',
    es: 'Mirar en calma, decir qué has observado y preguntar en vez de sacar conclusiones.',
  },
  sees: {
    en: 'Once both agree: what the other noticed, marked as seen or as made of it. Feelings and the guess of feelings stay with you.',
    es: 'Si ambos están de acuerdo: lo que la otra persona observó, marcado como visto o como interpretado. Los sentimientos quedan contigo.',
  },
  sources: [
    'Ickes W. (1993). Empathic accuracy. Journal of Personality 61, 587-610.',
    'West T. V., Kenny D. A. (2011). The truth and bias model of judgment. Psychological Review 118, 357-378.',
  ],
  notFor: NOT_FOR_ANY,
  cautions: [
    { en: 'Being looked at can feel like being checked. Side by side is equally good; looking away is always allowed.', es: 'Que te miren puede sentirse como un examen. Estar de lado a lado vale igual; siempre se puede apartar la mirada.' },
    { en: 'With a partner who reads faces for danger, begin in the room.', es: 'Si una de las dos personas busca señales de peligro en las caras, empiecen en la consulta.' },
  ],
  variants: [
    { id: 'facing', label: { en: 'Facing each other', es: 'Frente a frente' } },
    { id: 'side', label: { en: 'Side by side, without eye contact', es: 'De lado a lado, sin mirarse a los ojos' } },
  ],
  sittings: [
    {
      title: { en: 'Noticing', es: 'Observar' },
      place: 'home',
      minutes: 12,
      shortMinutes: 5,
      aloneSeconds: 120,
      shortAloneSeconds: 60,
      steps: [
        {
          id: 'settle',
          who: 'both',
          seconds: 45,
          short: 20,
          breath: { in: 4, out: 6 },
          say: { en: 'Sit so that you are both comfortable. Feet on the floor. Breathe in your own time.', es: 'Siéntense con comodidad, con los pies en el suelo. Respiren cada quien a su ritmo.' },
        },
        ...inTurn(
          [
            {
              id: 'look',
              who: 'one',
              seconds: 100,
              short: 45,
              say: { en: '{one} looks at {other}, quietly and kindly. {other} may look anywhere; there is nothing to do.', es: '{one} mira a {other} en silencio y con amabilidad. {other} puede mirar a cualquier parte; no tiene que hacer nada.' },
              sayIn: {
                side: { en: 'Sit side by side. {one} notices {other}’s breath, hands and voice. {other} has nothing to do.', es: 'Siéntense de lado a lado. {one} observa la respiración, las manos y la voz de {other}. {other} no tiene que hacer nada.' },
              },
            },
            {
              id: 'say',
              who: 'one',
              seconds: 80,
              short: 30,
              say: { en: '{one} says: “I noticed … when we talked about … What do you notice?” Two or three are plenty.', es: '{one} dice: «He notado … cuando hablamos de … ¿Qué notas tú?» Con dos o tres basta.' },
            },
            {
              id: 'answer',
              who: 'other',
              seconds: 60,
              short: 20,
              say: { en: '{other} answers: yes, not quite, or leave it open. All three are fine.', es: '{other} responde: sí, no del todo, o dejarlo abierto. Las tres respuestas valen.' },
            },
          ],
          { seconds: 15, short: 10 },
        ),
        {
          id: 'close',
          who: 'both',
          seconds: 60,
          short: 20,
          say: { en: 'Thank each other in your own way. Then each takes their own phone.', es: 'Dense las gracias a su manera. Después, cada quien con su teléfono.' },
        },
      ],
      fields: [
        TENSION_BEFORE,
        TENSION_AFTER,
        feelings('own', { phase: 'after', audience: 'care', short: true }),
        {
          id: 'noticed',
          phase: 'text',
          kind: 'entries',
          audience: 'both',
          short: true,
          max: 3,
          ask: { en: 'What did you notice? Mark each: did you see it, or did you make it of what you saw?', es: '¿Qué notaste? Marca cada cosa: ¿lo viste, o lo dedujiste de lo que viste?' },
        },
        ASIDE,
        feelings('partner', { phase: 'text', audience: 'care' }),
        KEEP,
      ],
    },
  ],
  smallThings: [
    { en: 'Once this week, say “I noticed …” about something you liked, and leave it there.', es: 'Una vez esta semana, di «He notado …» sobre algo que te gustó, y déjalo ahí.' },
    { en: 'When you catch yourself being sure what a face means, ask once.', es: 'Cuando te descubras con la certeza de lo que significa una cara, pregunta una vez.' },
  ],
};
