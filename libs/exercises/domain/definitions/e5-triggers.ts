import { ASIDE, KEEP, LINE_MAX, NOT_FOR_ANY, TENSION_AFTER, TENSION_BEFORE } from './common';
import type { ChoiceField, Definition, Sitting, TextField, Words } from './definition';
import { inTurn } from './steps-of';

const REPLY: ChoiceField = {
  id: 'reply',
  phase: 'after',
  kind: 'choice',
  audience: 'care',
  short: true,
  ownWords: 0,
  ask: { en: 'What your partner asked for on the card: can you do it?', es: 'Lo que tu pareja pide en la tarjeta: ¿puedes hacerlo?' },
  hint: { en: 'Both are honest answers. Your partner does not see this; say it in your own words.', es: 'Las dos respuestas son honestas. Tu pareja no ve esto; díselo con tus palabras.' },
  options: [
    { id: 'can', label: { en: 'I can', es: 'Puedo' } },
    { id: 'cannot-promise', label: { en: 'I can’t promise', es: 'No puedo prometerlo' } },
  ],
};
const DID_IT_HELP: ChoiceField = {
  id: 'did-it-help',
  phase: 'after',
  kind: 'choice',
  audience: 'both',
  short: true,
  ownWords: 0,
  ask: { en: 'Did your card help this week?', es: '¿Te ayudó tu tarjeta esta semana?' },
  options: [
    { id: 'yes', label: { en: 'Yes', es: 'Sí' } },
    { id: 'a-little', label: { en: 'A little', es: 'Un poco' } },
    { id: 'no', label: { en: 'No', es: 'No' } },
    { id: 'not-needed', label: { en: 'It did not come up', es: 'No hizo falta' } },
  ],
};
const NEXT_TIME: TextField = {
  id: 'next-time',
  phase: 'text',
  kind: 'text',
  audience: 'both',
  max: LINE_MAX,
  ask: { en: 'When it comes up again: what would help most?', es: 'Cuando vuelva a pasar: ¿qué ayudaría más?' },
};

/** One of the two phones is the timer: what was read on the screen before is said from memory. */
const SAID_BACK: Words = {
  en: '{other} says back, slowly and in their own words, what stands on {one}’s card.',
  es: '{other} dice despacio y con sus palabras lo que dice la tarjeta de {one}.',
};
const READ_FROM_PHONE: Words = {
  en: '{other} reads {one}’s card slowly, on their own phone, and says back what {one} wrote.',
  es: '{other} lee despacio la tarjeta de {one} en su teléfono y dice con sus palabras lo que {one} escribió.',
};
const reading = (read: Words): Sitting => ({
  title: { en: 'Reading one card', es: 'Leer una tarjeta' },
  place: 'home',
  cards: 'read',
  minutes: 20,
  shortMinutes: 5,
  aloneSeconds: 180,
  shortAloneSeconds: 60,
  steps: [
    { id: 'settle', who: 'both', seconds: 60, short: 10, breath: { in: 4, out: 6 }, say: { en: 'Sit down together. If no card is open, breathe here for a minute and leave it at that.', es: 'Siéntense. Si no hay ninguna tarjeta abierta, respiren un minuto y déjenlo así.' } },
    ...inTurn(
      [
        { id: 'read', who: 'other', seconds: 150, short: 40, say: read },
        { id: 'put-right', who: 'one', seconds: 180, short: 40, say: { en: '{one} puts right what is not quite so. No story is needed.', es: '{one} aclara lo que no es del todo así. No hace falta contar la historia.' } },
        { id: 'reply', who: 'other', seconds: 90, short: 25, say: { en: '{other} answers “I can” or “I can’t promise”. Both are honest.', es: '{other} responde «puedo» o «no puedo prometerlo». Las dos son honestas.' } },
      ],
      { seconds: 30, short: 10 },
    ),
    { id: 'close', who: 'both', seconds: 90, short: 10, say: { en: 'Breathe out. Then each takes their own phone.', es: 'Suelten el aire. Después, cada quien con su teléfono.' } },
  ],
  fields: [TENSION_BEFORE, TENSION_AFTER, REPLY, ASIDE, KEEP],
});

/** Knowing what sets the other off, and one small thing to do about it. Never the story behind it. */
export const E5: Definition = {
  id: 'E5',
  version: 2,
  purpose: 'notice',
  title: { en: 'Trigger cards', es: 'Tarjetas de lo que me activa' },
  summary: {
    en: 'Each writes small cards: what sets me off, how my body shows it, what helps. One is read together.',
    es: 'Cada quien escribe tarjetas: qué me activa, cómo lo muestra mi cuerpo y qué ayuda. Una se lee en pareja.',
  },
  sees: {
    en: 'Once you have approved it and both agree: one card of each. Everything else stays with you.',
    es: 'Si el terapeuta la aprobó y ambos están de acuerdo: una tarjeta de cada quien. Lo demás queda contigo.',
  },
  sources: [
    'Gollwitzer P. M. (1999). Implementation intentions. American Psychologist 54, 493-503.',
    'Lieberman M. D. et al. (2007). Putting feelings into words. Psychological Science 18, 421-428.',
  ],
  notFor: [
    ...NOT_FOR_ANY,
    { en: 'A partner who controls or threatens: a card tells where it hurts', es: 'Si alguien controla o amenaza: una tarjeta dice dónde duele' },
  ],
  cautions: [
    { en: 'Read every card before it is opened. No trauma detail, no story: trigger, body sign, what helps, what makes it worse.', es: 'Lee cada tarjeta antes de abrirla. Sin detalles de traumas ni historias: qué activa, señal del cuerpo, qué ayuda y qué empeora.' },
    { en: 'Ask each alone about trauma and coercion first. A card can be taken back at any time.', es: 'Pregunta antes a cada quien, a solas, por traumas y coerción. Una tarjeta se puede retirar en cualquier momento.' },
  ],
  variants: [{ id: 'usual', label: { en: 'As it is', es: 'Tal cual' } }],
  sittings: [
    {
      title: { en: 'Writing your cards', es: 'Escribir tus tarjetas' },
      place: 'room',
      cards: 'write',
      minutes: 10,
      shortMinutes: 5,
      aloneSeconds: 60,
      shortAloneSeconds: 60,
      steps: [
        { id: 'settle', who: 'both', seconds: 60, short: 20, breath: { in: 4, out: 6 }, say: { en: 'Feet on the floor, a few slow breaths. You may stop at any point.', es: 'Pies en el suelo, unas respiraciones lentas. Pueden parar en cualquier momento.' } },
        { id: 'write', who: 'both', seconds: 420, short: 200, say: { en: 'Each on their own phone: one small, everyday trigger. Not the story, only how it shows and what helps.', es: 'Cada quien en su teléfono: algo pequeño y cotidiano que te activa. No la historia, solo cómo se nota y qué ayuda.' } },
        { id: 'close', who: 'both', seconds: 60, short: 20, say: { en: 'Look around the room. Name a colour each. Nothing is read aloud today.', es: 'Miren la habitación. Digan un color cada quien. Hoy no se lee nada en voz alta.' } },
      ],
      fields: [TENSION_BEFORE, TENSION_AFTER, ASIDE, KEEP],
    },
    reading(SAID_BACK),
    {
      title: { en: 'Did it help this week?', es: '¿Ayudó esta semana?' },
      place: 'home',
      minutes: 10,
      shortMinutes: 5,
      aloneSeconds: 120,
      shortAloneSeconds: 60,
      steps: [
        { id: 'settle', who: 'both', seconds: 30, short: 20, breath: { in: 4, out: 6 }, say: { en: 'Sit down together. A few slow breaths.', es: 'Siéntense. Unas respiraciones lentas.' } },
        ...inTurn(
          [
            { id: 'tell', who: 'one', seconds: 150, short: 70, say: { en: '{one} says whether the card helped this week. “It did not come up” is an answer.', es: '{one} dice si la tarjeta ayudó esta semana. «No hizo falta» también es una respuesta.' } },
            { id: 'hear', who: 'other', seconds: 60, short: 20, say: { en: '{other} says thank you, and nothing more.', es: '{other} da las gracias, y nada más.' } },
          ],
          { seconds: 10, short: 10 },
        ),
        { id: 'close', who: 'both', seconds: 20, short: 30, say: { en: 'That is all. Then each takes their own phone.', es: 'Eso es todo. Después, cada quien con su teléfono.' } },
      ],
      fields: [TENSION_BEFORE, TENSION_AFTER, DID_IT_HELP, NEXT_TIME, ASIDE, KEEP],
    },
  ],
  smallThings: [
    { en: 'When you notice your own body sign this week, say “it is the card” and take a breath.', es: 'Cuando notes tu señal del cuerpo esta semana, di «es la tarjeta» y respira una vez.' },
    { en: 'Do one thing from “what helps” for yourself.', es: 'Haz por tu cuenta una cosa de «lo que ayuda».' },
  ],
};

/** As it was given first: whoever read a card held it in the hand, also where that phone was the timer. */
export const E5_FIRST: Definition = { ...E5, version: 1, sittings: [E5.sittings[0], reading(READ_FROM_PHONE), ...E5.sittings.slice(2)] };
