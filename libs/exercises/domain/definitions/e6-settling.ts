import { ASIDE, KEEP, NOT_FOR_ANY, TENSION_AFTER, TENSION_BEFORE, TEXT_MAX } from './common';
import type { Definition } from './definition';

/** Calming down, first each alone, then beside the other. Touch only where the clinician set it after asking each alone. */
export const E6: Definition = {
  id: 'E6',
  version: 1,
  purpose: 'settle',
  title: { en: 'Settling', es: 'Calmarse' },
  summary: {
    en: 'Each calms their own breath first, then both rest beside each other.',
    es: 'Primero cada quien calma su respiración; después descansan una persona junto a la otra.',
  },
  sees: {
    en: 'Once both agree: how much it helped and what helped. Tension before and after stays with you.',
    es: 'Si ambos están de acuerdo: cuánto ayudó y qué ayudó. La tensión de antes y de después queda contigo.',
  },
  sources: [
    'Zaccaro A. et al. (2018). How breath-control can change your life. Frontiers in Human Neuroscience 12, 353.',
    'Coan J. A., Schaefer H. S., Davidson R. J. (2006). Lending a hand. Psychological Science 17, 1032-1039.',
    'Butler E. A., Randall A. K. (2013). Emotional coregulation in close relationships. Emotion Review 5, 202-210.',
  ],
  notFor: [
    ...NOT_FOR_ANY,
    { en: 'With touch: any sexual pressure or coercion, now or before', es: 'Con contacto: cualquier presión o coerción sexual, ahora o antes' },
  ],
  cautions: [
    { en: 'Touch is set by you, after asking each alone. The player never asks for it and names side by side as equally good.', es: 'El contacto lo decide el terapeuta tras preguntar a cada quien a solas. La aplicación nunca lo pide.' },
    { en: 'If one calms while the other rises, look at it before the next time. Slow breath can bring panic: breathe as usual then.', es: 'Si una persona se calma y la otra se altera, conviene mirarlo antes de la próxima vez. Si respirar lento inquieta, respiren con normalidad.' },
  ],
  variants: [
    { id: 'side', label: { en: 'Side by side', es: 'De lado a lado' } },
    { id: 'touch', label: { en: 'Side by side, hands or shoulders touching', es: 'De lado a lado, con las manos o los hombros en contacto' }, askedAlone: true },
  ],
  sittings: [
    {
      title: { en: 'Settling', es: 'Calmarse' },
      place: 'home',
      minutes: 12,
      shortMinutes: 5,
      aloneSeconds: 120,
      shortAloneSeconds: 60,
      steps: [
        {
          id: 'own-breath',
          who: 'both',
          seconds: 180,
          short: 60,
          breath: { in: 4, out: 6 },
          say: { en: 'Each for yourself: let the ring pace your breath. If slow is not good, breathe as usual.', es: 'Cada quien por su cuenta: deja que el círculo marque tu respiración. Si lento no te sienta bien, respira como siempre.' },
        },
        {
          id: 'beside',
          who: 'both',
          seconds: 210,
          short: 90,
          say: { en: 'Sit side by side. Nothing to say, nothing to do.', es: 'Siéntense de lado a lado. No hay nada que decir ni que hacer.' },
          sayIn: {
            touch: { en: 'Sit side by side, with hands or shoulders touching if both like it just now. Without is just as good.', es: 'Siéntense de lado a lado, con las manos o los hombros en contacto si ambos lo quieren ahora. Sin contacto vale igual.' },
          },
        },
        {
          id: 'breathe-together',
          who: 'both',
          seconds: 180,
          short: 75,
          breath: { in: 4, out: 6 },
          say: { en: 'Both follow the ring again. It paces, neither of you has to.', es: 'Sigan ambos el círculo otra vez. Él marca el ritmo; ninguno tiene que hacerlo.' },
        },
        {
          id: 'close',
          who: 'both',
          seconds: 30,
          short: 15,
          say: { en: 'Feel how you sit now. Then each takes their own phone.', es: 'Noten cómo están sentados ahora. Después, cada quien con su teléfono.' },
        },
      ],
      fields: [
        TENSION_BEFORE,
        TENSION_AFTER,
        {
          id: 'helped',
          phase: 'after',
          kind: 'scale',
          audience: 'both',
          short: true,
          ask: { en: 'How much did this help?', es: '¿Cuánto te ayudó esto?' },
          low: { en: 'Not at all', es: 'Nada' },
          high: { en: 'Very much', es: 'Muchísimo' },
        },
        { id: 'what-helped', phase: 'text', kind: 'text', audience: 'both', max: TEXT_MAX, ask: { en: 'What helped, if anything did?', es: '¿Qué ayudó, si algo ayudó?' } },
        ASIDE,
        KEEP,
      ],
    },
  ],
  smallThings: [
    { en: 'Once this week, sit beside each other for a minute without a screen.', es: 'Una vez esta semana, siéntense un minuto una persona junto a la otra, sin pantalla.' },
    { en: 'Before you come home, take three slow breaths at the door.', es: 'Antes de entrar en casa, respira despacio tres veces en la puerta.' },
  ],
};
