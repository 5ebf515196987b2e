import type { Language } from '../record/couple';
import type { ConfidentialityPolicy } from '../visibility';

/** Each confidentiality policy as a partner chooses it: its name and one sentence of what it means. */
export const POLICY_WORDS: Readonly<Record<ConfidentialityPolicy, Record<Language, { name: string; means: string }>>> = {
  'no-secrets': {
    en: {
      name: 'Nothing is kept from the work together',
      means:
        'What you say alone may be brought into the room if your clinician judges that the work needs it. You are always asked first, and offered the chance to say it yourself. Never where it could put someone in danger.',
    },
    es: {
      name: 'Nada queda fuera del trabajo en común',
      means:
        'Lo que digas a solas puede llevarse a la cita si tu profesional considera que el trabajo lo necesita. Siempre se te pregunta antes y puedes decirlo tú. Nunca si podría poner a alguien en peligro.',
    },
  },
  'limited-secrets': {
    en: {
      name: 'Some things may stay between you and your clinician',
      means:
        'What you say alone is brought into the room only with your yes. If your clinician cannot work well while it stays unsaid, they tell you so, and may have to end the work together without saying why.',
    },
    es: {
      name: 'Algunas cosas pueden quedar entre tú y tu profesional',
      means:
        'Lo que digas a solas se lleva a la cita solo si dices que sí. Si tu profesional no puede trabajar bien mientras no se diga, te lo dirá, y quizá tenga que terminar el trabajo en común sin decir por qué.',
    },
  },
  'held-individual': {
    en: {
      name: 'What each says alone stays with each',
      means:
        'What you say alone is held for you. Your clinician does not bring it into the room; only you may. The law still asks for a report when a child or an older person is harmed, or when someone is in serious danger.',
    },
    es: {
      name: 'Lo que cada quien dice a solas se queda con cada quien',
      means:
        'Lo que digas a solas se guarda para ti. Tu profesional no lo lleva a la cita; solo tú puedes hacerlo. La ley sigue exigiendo un aviso cuando se daña a un menor o a una persona mayor, o cuando alguien corre un peligro grave.',
    },
  },
};
