import { registerMailTemplate } from '@attune/kernel';

// Subjects and texts say that something waits and where, never what it is or about whom (R040).
const WORDS = {
  waiting: {
    en: ['Something waits for you', 'Something waits for you to look at it.', 'supervision/reviews'],
    es: ['Algo te espera', 'Hay algo que espera tu revisión.', 'supervision/reviews'],
  },
  back: {
    en: ['Something came back to you', 'Something that you sent has come back to you.', 'today'],
    es: ['Algo volvió a ti', 'Algo que enviaste ha vuelto a ti.', 'today'],
  },
  done: {
    en: ['Something you sent is done', 'Something that you sent has been looked at. There is nothing to do.', 'today'],
    es: ['Algo que enviaste está listo', 'Algo que enviaste ya fue revisado. No hay nada que hacer.', 'today'],
  },
  urgent: {
    en: ['Please look today', 'Something needs somebody to take it up today.', 'today'],
    es: ['Míralo hoy, por favor', 'Hay algo que alguien debe atender hoy.', 'today'],
  },
} as const;

for (const [name, words] of Object.entries(WORDS)) {
  registerMailTemplate(`supervision.${name}`, ({ language, staffUrl }) => {
    const [subject, text, place] = words[language];
    return { subject, text: `${text}\n\n${staffUrl}/${place}` };
  });
}
