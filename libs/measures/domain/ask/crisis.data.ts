import type { Language } from '@attune/couples/domain';
import type { CalendarDate } from '@attune/util';

/** What a person reads whose own answers speak of being better off dead. Said to them alone, in the reply to what they sent. */
export interface CrisisWords {
  /** The day on which the numbers were checked. */
  asOf: CalendarDate;
  words: Readonly<Record<Language, string>>;
  numbers: readonly { name: Readonly<Record<Language, string>>; call: string }[];
}

/** Source: `clinical.md` section 6 (988 Suicide & Crisis Lifeline; 911). No other number: a list of many is not called. */
export const CRISIS: CrisisWords = {
  asOf: '2026-11-28',
  words: {
    en: 'Thank you for saying how it is. You do not have to be alone with this. Answers are not read around the clock. If you may act on such thoughts, or just want to talk to somebody now:',
    es: 'Gracias por decir cómo estás. No tienes que llevarlo a solas. Las respuestas no se leen las 24 horas. Si podrías actuar según esos pensamientos, o solo quieres hablar con alguien ahora:',
  },
  numbers: [
    { name: { en: 'Call or text, day and night', es: 'Llama o envía un mensaje, de día y de noche' }, call: '988' },
    { name: { en: 'In danger now', es: 'Si hay peligro ahora' }, call: '911' },
  ],
};
