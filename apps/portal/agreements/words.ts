import type { Language } from '@attune/couples/domain';

const en = {
  heading: 'Agreements',
  sub: 'You sign for yourself. What you sign here is between you and the people who care for you.',
  sign: 'To read and sign',
  signed: 'Signed {on}',
  none: 'There is nothing to sign.',
  all: 'All agreements',
  choose: 'Choose one, on your own',
  yourChoice: 'You chose: {choice}',
  again: 'Choose again',
  name: 'Type your full name as your signature',
  act: 'I have read this and sign it',
  differs: 'Your record says {recorded}. Sign as {name}?',
  signAs: 'Sign as {name}',
  thanks: 'Signed. Thank you.',
  next: 'Next document',
  changed: 'There is a newer text. Please read it, then sign.',
  tryAgain: 'Try again',
  notLoaded: 'This could not be loaded. Please try again.',
  missing: 'Choose one, and type your full name.',
};

/** What the agreements' pages say; the documents themselves come in both languages from the practice. */
export const AGREEMENT_WORDS: Readonly<Record<Language, typeof en>> = {
  en,
  es: {
    heading: 'Acuerdos',
    sub: 'Firmas por ti. Lo que firmas aquí queda entre tú y las personas que te atienden.',
    sign: 'Para leer y firmar',
    signed: 'Firmado el {on}',
    none: 'No hay nada que firmar.',
    all: 'Todos los acuerdos',
    choose: 'Elige una, por tu cuenta',
    yourChoice: 'Elegiste: {choice}',
    again: 'Volver a elegir',
    name: 'Escribe tu nombre completo como firma',
    act: 'Lo he leído y lo firmo',
    differs: 'En tu expediente dice {recorded}. ¿Firmas como {name}?',
    signAs: 'Firmar como {name}',
    thanks: 'Firmado. Gracias.',
    next: 'Siguiente documento',
    changed: 'Hay un texto más reciente. Léelo y después firma.',
    tryAgain: 'Intentar de nuevo',
    notLoaded: 'No se pudo cargar. Inténtalo de nuevo.',
    missing: 'Elige una y escribe tu nombre completo.',
  },
};
