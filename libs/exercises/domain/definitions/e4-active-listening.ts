import { ASIDE, feelings, HEARD, HEARD_GUESS, KEEP, LINE_MAX, NOT_FOR_ANY, TENSION_AFTER, TENSION_BEFORE, TEXT_MAX } from './common';
import type { Definition } from './definition';
import { inTurn } from './steps-of';

/** Receiving accurately: attention, clarifying questions, thanks. */
export const E4: Definition = {
  id: 'E4',
  version: 1,
  purpose: 'listen',
  title: { en: 'Active listening', es: 'Escucha activa' },
  summary: {
    en: 'One speaks, the other asks only to understand, and thanks for what was told.',
    es: 'Una persona habla; la otra pregunta solo para entender y agradece lo que oyó.',
  },
  sees: {
    en: 'Once both agree: how heard each felt, each one’s feelings and the other’s guess of them, the thanks, and what stayed. Attention stays with you.',
    es: 'Si ambos están de acuerdo: cuánto se sintió escuchada cada persona, los sentimientos y lo que imaginó la otra, el gracias y lo que quedó. La atención queda contigo.',
  },
  sources: [
    'Rogers C. R., Farson R. E. (1957). Active Listening. University of Chicago.',
    'Algoe S. B., Gable S. L., Maisel N. C. (2010). It’s the little things: everyday gratitude as a booster shot for romantic relationships. Personal Relationships 17, 217-233.',
  ],
  notFor: NOT_FOR_ANY,
  cautions: [
    { en: 'Eye contact can distress people with trauma or autism. Shoulder and side by side are equally good; each chooses silently.', es: 'El contacto visual puede angustiar con trauma o autismo. Mirar al hombro o estar de lado vale igual; cada quien elige en silencio.' },
    { en: 'Clarifying questions begin with what, when or how; “why” often sounds like a charge.', es: 'Las preguntas para entender empiezan con qué, cuándo o cómo; «por qué» suele sonar a reproche.' },
  ],
  variants: [
    { id: 'choose', label: { en: 'Each chooses silently: facing, looking at the shoulder, or side by side', es: 'Cada quien elige en silencio: de frente, mirando al hombro o de lado' } },
    { id: 'side', label: { en: 'Side by side for both', es: 'De lado a lado para ambos' } },
  ],
  sittings: [
    {
      title: { en: 'Active listening', es: 'Escucha activa' },
      place: 'home',
      minutes: 24,
      shortMinutes: 5,
      aloneSeconds: 180,
      shortAloneSeconds: 60,
      steps: [
        {
          id: 'settle',
          who: 'both',
          seconds: 60,
          short: 10,
          breath: { in: 4, out: 6 },
          say: { en: 'Choose silently how you sit: facing, eyes on the shoulder, or side by side. All are equally good.', es: 'Elijan en silencio cómo sentarse: de frente, con la mirada en el hombro o de lado. Todo vale igual.' },
          sayIn: { side: { en: 'Sit side by side and look where you like. A few slow breaths.', es: 'Siéntense de lado a lado y miren adonde quieran. Unas respiraciones lentas.' } },
        },
        ...inTurn(
          [
            {
              id: 'speak',
              who: 'one',
              seconds: 330,
              short: 60,
              say: { en: '{one} speaks of something that matters. {other} listens and says nothing yet.', es: '{one} habla de algo que le importa. {other} escucha y todavía no dice nada.' },
            },
            {
              id: 'ask',
              who: 'other',
              seconds: 180,
              short: 30,
              say: { en: '{other} asks one or two questions, only to understand: what, when, how.', es: '{other} hace una o dos preguntas, solo para entender: qué, cuándo, cómo.' },
            },
            {
              id: 'thank',
              who: 'other',
              seconds: 60,
              short: 15,
              say: { en: '{other} thanks {one} for telling it, in their own words.', es: '{other} le da las gracias a {one} por contarlo, con sus palabras.' },
            },
          ],
          { seconds: 30, short: 10 },
        ),
        {
          id: 'close',
          who: 'both',
          seconds: 30,
          short: 10,
          say: { en: 'Stay a moment. Then each takes their own phone.', es: 'Quédense un momento. Después, cada quien con su teléfono.' },
        },
      ],
      fields: [
        TENSION_BEFORE,
        TENSION_AFTER,
        {
          id: 'attention',
          phase: 'after',
          kind: 'scale',
          audience: 'care',
          short: true,
          ask: { en: 'While listening, where was your attention?', es: 'Mientras escuchabas, ¿dónde estaba tu atención?' },
          low: { en: 'Somewhere else', es: 'En otra parte' },
          high: { en: 'All with my partner', es: 'Toda con mi pareja' },
        },
        HEARD,
        HEARD_GUESS,
        feelings('own', { phase: 'after', audience: 'both', short: true }),
        feelings('partner', { phase: 'after', audience: 'both' }),
        {
          id: 'thanks',
          phase: 'text',
          kind: 'choice',
          audience: 'both',
          ownWords: LINE_MAX,
          ask: { en: 'Words of thanks, if you like: one of these or your own.', es: 'Unas palabras de gracias, si quieres: una de estas o las tuyas.' },
          options: [
            { id: 'trust', label: { en: 'Thank you for trusting me with this.', es: 'Gracias por confiarme esto.' } },
            { id: 'know', label: { en: 'I am glad to know this about you.', es: 'Me alegra saber esto de ti.' } },
            { id: 'with-you', label: { en: 'You are not alone in this.', es: 'No estás a solas con esto.' } },
          ],
        },
        { id: 'what-stayed', phase: 'text', kind: 'text', audience: 'both', max: TEXT_MAX, ask: { en: 'What stayed with you?', es: '¿Qué se te quedó?' } },
        ASIDE,
        KEEP,
      ],
    },
  ],
  smallThings: [
    { en: 'Once this week, put the phone in another room while the other tells something.', es: 'Una vez esta semana, deja el teléfono en otra habitación mientras la otra persona te cuenta algo.' },
    { en: 'Ask one question that starts with “what was that like”.', es: 'Haz una pregunta que empiece con «¿cómo fue para ti?».' },
  ],
};
