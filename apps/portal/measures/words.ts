import type { Words } from '@attune/exercises/domain';

/** What the pages around a measure say; its questions and answers come with it, in its authors' words. */
export const MW = {
  couldLook: { en: 'Could someone look at this phone?', es: '¿Alguien podría mirar este teléfono?' },
  inPerson: {
    en: 'You can wait until you are alone, or answer with {clinician} in person instead. If so, press “Not now”.',
    es: 'Puedes esperar a estar a solas, o responder con {clinician} en persona. En ese caso pulsa «Ahora no».',
  },
  seesOne: {
    en: 'You and {clinician} will see your answers. Your partner will not see them here.',
    es: 'Tus respuestas las verán tú y {clinician}. Tu pareja no las verá aquí.',
  },
  seesMore: {
    en: 'You, {clinician} and {supervisors}, who supervises this work, will see your answers. Your partner will not see them here.',
    es: 'Tus respuestas las verán tú, {clinician} y {supervisors}, que supervisa su trabajo. Tu pareja no las verá aquí.',
  },
  howItGoes: {
    en: '{n} questions, one at a time. You can leave any of them out, and go on later where you stopped.',
    es: '{n} preguntas, una a una. Puedes dejar sin responder la que quieras y seguir más tarde donde lo dejaste.',
  },
  othersWords: {
    en: 'The questions are in Spanish only, as their authors wrote them.',
    es: 'Las preguntas están solo en inglés, como las escribieron sus autores.',
  },
  oneMoment: { en: 'One moment', es: 'Un momento' },
  over: { en: 'These questions are over.', es: 'Estas preguntas ya terminaron.' },
  overSub: {
    en: 'What you answered here last did not go along. If it matters, say it when you meet, or call one of the numbers below.',
    es: 'Lo último que respondiste aquí no se envió. Si es importante, dilo en la cita o llama a uno de los números de abajo.',
  },
  onceMore: {
    en: 'Please answer this once more: it is not clear here which of your answers came last.',
    es: 'Responde esto una vez más, por favor: aquí no está claro cuál de tus respuestas fue la última.',
  },
  endForYou: {
    en: 'Part of this was answered earlier. With your password you also see what is said at the end. You can send it without, too.',
    es: 'Parte de esto se respondió antes. Con tu contraseña verás también lo que se dice al final. También puedes enviarlo sin ella.',
  },
  sentForYou: {
    en: 'Sent, thank you. With your password you also see what is said at the end.',
    es: 'Enviado, gracias. Con tu contraseña verás también lo que se dice al final.',
  },
  sendWithout: { en: 'Send without it', es: 'Enviar sin ella' },
  place: { en: '{n} of {all}', es: '{n} de {all}' },
  ratherNot: { en: 'I would rather not say', es: 'Prefiero no decirlo' },
  goOnLater: { en: 'Go on later', es: 'Seguir más tarde' },
  earlier: {
    en: 'What you answered before is shown once you give your password.',
    es: 'Lo que respondiste antes se muestra cuando escribas tu contraseña.',
  },
  optional: { en: 'You can leave this out.', es: 'Puedes dejar esto sin responder.' },
  sendAll: { en: 'Send my answers', es: 'Enviar mis respuestas' },
  notSent: {
    en: 'No connection, so your answers are not sent yet. They stay locked on this phone; please try again once there is one.',
    es: 'Sin conexión: tus respuestas aún no se enviaron. Quedan protegidas en este teléfono; inténtalo de nuevo cuando la haya.',
  },
  notHeard: {
    en: 'No connection just now. Please try again once there is one.',
    es: 'Ahora mismo no hay conexión. Inténtalo de nuevo cuando la haya.',
  },
  thanks: { en: 'Thank you. That’s all.', es: 'Gracias. Eso es todo.' },
  readByOne: { en: '{care} will read it, your partner will not.', es: 'Lo leerá {care}, tu pareja no.' },
  readByMore: { en: '{care} will read it, your partner will not.', es: 'Lo leerán {care}, tu pareja no.' },
  forBoth: { en: 'Results for both of you', es: 'Resultados para la pareja' },
  forBothSub: {
    en: 'What opens is how each of you came out, never the answers. It takes a yes from both.',
    es: 'Lo que se abre es el resultado de cada quien, nunca las respuestas. Hace falta el sí de ambas partes.',
  },
  maySee: { en: 'May your partner see your result?', es: '¿Puede ver tu pareja tu resultado?' },
  inAppointment: {
    en: 'It opens only if you both agree, in an appointment. You can change your mind until then.',
    es: 'Solo se abre si ambas partes están de acuerdo, en una cita. Hasta entonces puedes cambiar de idea.',
  },
  yes: { en: 'Yes, my partner may see it', es: 'Sí, mi pareja puede verlo' },
  no: { en: 'No, my partner may not', es: 'No, mi pareja no' },
  look: { en: 'Look at it', es: 'Verlo' },
  ofMost: { en: '{total} of {most}', es: '{total} de {most}' },
  answeredOn: { en: 'answered {on}', es: 'respondido el {on}' },
} as const satisfies Record<string, Words>;
