import { registerMailTemplate } from '@attune/kernel';
import { whomToReach } from '../urgent/urgent.sql';

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
  asked: {
    en: ['Something waits for you', 'Something waits for you to look at it.', 'today'],
    es: ['Algo te espera', 'Hay algo que espera que lo mires.', 'today'],
  },
  hours: {
    en: ['Something waits for you', 'Something waits for you in your hours.', 'supervision/hours'],
    es: ['Algo te espera', 'Hay algo que te espera en tus horas.', 'supervision/hours'],
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

/** For the owner, who sees no clinical content: that nobody has taken something up, and whom to reach. Not sent any more once somebody has it. */
registerMailTemplate('supervision.unanswered', async ({ language, params, tx }) => {
  const told = (await tx.sql<{ name: string }>(whomToReach(params['urgentId']))).map(({ name }) => name).join(', ');
  if (!told) return null;
  return language === 'es'
    ? { subject: 'Nadie lo ha atendido todavía', text: `Algo urgente espera y nadie lo ha atendido todavía. Por favor, localiza hoy a: ${told}.` }
    : { subject: 'Nobody has taken it up yet', text: `Something urgent waits, and nobody has taken it up yet. Please reach today: ${told}.` };
});
