import type { Language } from '@attune/couples/domain';

const en = {
  other: 'Leer en español',
  of: 'Document',
  alone: 'Please read this by yourself. Nobody is told what you choose but the people who care for you.',
  choose: 'Choose one, on your own',
  name: 'Type your full name as your signature',
  sign: 'I have read this and sign it',
  differs: 'Your record says {recorded}. Sign as {name}?',
  signAs: 'Sign as {name}',
  changed: 'There is a newer text. Please read it, then sign.',
  later: 'Stop here, sign later',
  thanks: 'Thank you. Everything is signed.',
  chooseAgain: 'Choose again',
  back: 'Please hand the device back.',
  giveBack: 'Hand it back',
  over: 'The device is back.',
  signIn: 'Clinician: sign in again',
  gone: 'This page has been closed.',
  goneMore: 'Please hand the device back. It can be opened for you again.',
};

/** What the page says while a partner holds the clinician's device, in their language. */
export const HANDOVER_WORDS: Readonly<Record<Language, typeof en>> = {
  en,
  es: {
    other: 'Read in English',
    of: 'Documento',
    alone: 'Por favor, léelo por tu cuenta. Nadie sabrá lo que eliges, salvo las personas que te atienden.',
    choose: 'Elige una, por tu cuenta',
    name: 'Escribe tu nombre completo como firma',
    sign: 'Lo he leído y lo firmo',
    differs: 'En tu expediente dice {recorded}. ¿Firmas como {name}?',
    signAs: 'Firmar como {name}',
    changed: 'Hay un texto más reciente. Léelo y después firma.',
    later: 'Parar aquí y firmar después',
    thanks: 'Gracias. Ya está todo firmado.',
    chooseAgain: 'Volver a elegir',
    back: 'Devuelve el dispositivo, por favor.',
    giveBack: 'Devolverlo',
    over: 'El dispositivo ha vuelto.',
    signIn: 'Clinician: sign in again',
    gone: 'Esta página está cerrada.',
    goneMore: 'Devuelve el dispositivo, por favor. Se puede abrir de nuevo para ti.',
  },
};
