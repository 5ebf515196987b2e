import { computed, inject, type Signal } from '@angular/core';
import { type Language, ReadingLanguage } from '../../words/language';

const en = {
  heading: 'Another address',
  sub: 'You sign in with another address from then on. Choose one that only you read.',
  email: 'New address',
  form: 'Please enter one email address, such as name@example.org.',
  same: 'You sign in with this address already.',
  send: 'Send a link there',
  sentHeading: 'Please look into the new inbox',
  sentSub: 'If the address can be used here, a link is on its way to it. It works once, for thirty minutes; until you open it nothing changes. If nothing comes, please choose another address.',
  back: 'Back to sign-ins',
  moved: 'You sign in with the new address now.',
  go: 'Continue',
  undoHeading: 'Take the old address back?',
  undoSub: 'If you did not change the address of your account, take it back here. Every device is signed out then.',
  undo: 'Take it back',
  undone: 'It is your address again',
  undoneSub: 'Every device was signed out. Please choose a new password now.',
  newPassword: 'A new password',
};

const es: typeof en = {
  heading: 'Otra dirección',
  sub: 'A partir de entonces entras con otra dirección. Elige una que solo leas tú.',
  email: 'Dirección nueva',
  form: 'Escribe una sola dirección de correo, como nombre@example.org.',
  same: 'Ya entras con esta dirección.',
  send: 'Enviar allí un enlace',
  sentHeading: 'Revisa el correo nuevo',
  sentSub: 'Si la dirección se puede usar aquí, un enlace va en camino. Sirve una sola vez, durante treinta minutos; hasta que lo abras no cambia nada. Si no llega nada, elige otra dirección.',
  back: 'Volver a los inicios de sesión',
  moved: 'Ahora entras con la dirección nueva.',
  go: 'Continuar',
  undoHeading: '¿Recuperar la dirección anterior?',
  undoSub: 'Si no cambiaste la dirección de tu cuenta, recupérala aquí. Entonces se sale en todos los dispositivos.',
  undo: 'Recuperarla',
  undone: 'Vuelve a ser tu dirección',
  undoneSub: 'Se salió en todos los dispositivos. Elige ahora una contraseña nueva.',
  newPassword: 'Una contraseña nueva',
};

const WORDS: Readonly<Record<Language, typeof en>> = { en, es };

/** What the pages of one's address say, in the language that the person reads; loaded with its screens and not before. */
export function addressWords(): Signal<typeof en> {
  const language = inject(ReadingLanguage);
  return computed(() => WORDS[language.current()]);
}
