import { computed, inject, type Signal } from '@angular/core';
import { type Language, ReadingLanguage } from '../../words/language';

const en = {
  heading: 'A new way in',
  codeSub: 'Please enter the six digits that you were told, or that your own device showed you.',
  code: 'Six digits',
  codeForm: 'The code has six digits.',
  go: 'Continue',
  waits: 'Hello {name}. This opens {when}; until then nothing changes.',
  keep: 'Then you need this link and the six digits. Keep them apart from each other.',
  copy: 'Copy the link',
  copied: 'Copied',
  choose: 'Choose a new password',
  chooseSub: 'You sign in as {email}. A second step that was set up before is off then, and can be set up again.',
  use: 'Use this password',
  done: 'You can sign in now',
  doneSub: 'Your password is changed. Every device was signed out.',
  signIn: 'Sign in',
  beginSub: 'Press here when nobody else looks at this screen. It shows six digits, once; nobody can tell them to you again.',
  show: 'Show my six digits',
  yours: 'Your six digits, to keep:',
  from: 'From {when} on, open this link and enter them. Keep it apart from the digits.',
  stopHeading: 'Stop the new way in?',
  stopSub: 'If you did not ask for a new way into your account, stop it here. Everything stays as it is.',
  stop: 'Stop it',
  stopped: 'It is stopped. Nothing has changed.',
  over: 'There is nothing to stop here any more. If you did not ask for it, please tell your practice.',
  tell: 'Please tell your practice, by a way that you know.',
  underWay: 'A new way into this account was asked for (it opens {when}). If that was not you, stop it.',
};

const es: typeof en = {
  heading: 'Otra manera de entrar',
  codeSub: 'Escribe las seis cifras que te dieron, o que viste en tu propio dispositivo.',
  code: 'Seis cifras',
  codeForm: 'El código tiene seis cifras.',
  go: 'Continuar',
  waits: 'Hola, {name}. Esto se abre el {when}; hasta entonces no cambia nada.',
  keep: 'Entonces necesitas este enlace y las seis cifras. Guárdalos por separado.',
  copy: 'Copiar el enlace',
  copied: 'Copiado',
  choose: 'Elige una contraseña nueva',
  chooseSub: 'Entras como {email}. Si antes había un segundo paso, queda desactivado, y puedes volver a activarlo.',
  use: 'Usar esta contraseña',
  done: 'Ya puedes entrar',
  doneSub: 'Tu contraseña ha cambiado. Se cerró la sesión en todos los dispositivos.',
  signIn: 'Entrar',
  beginSub: 'Pulsa aquí cuando nadie más mire esta pantalla. Muestra seis cifras una sola vez; nadie puede volver a decírtelas.',
  show: 'Mostrar mis seis cifras',
  yours: 'Tus seis cifras, para guardar:',
  from: 'A partir del {when}, abre este enlace y escríbelas. Guárdalo separado de las cifras.',
  stopHeading: '¿Detener la otra manera de entrar?',
  stopSub: 'Si no pediste otra manera de entrar en tu cuenta, detenla aquí. Todo queda como está.',
  stop: 'Detenerla',
  stopped: 'Está detenida. No ha cambiado nada.',
  over: 'Aquí ya no hay nada que detener. Si no lo pediste, avisa a tu consulta.',
  tell: 'Avisa a tu consulta, por un medio que conozcas.',
  underWay: 'Se pidió otra manera de entrar en esta cuenta (se abre el {when}). Si no fuiste tú, detenla.',
};

const WORDS: Readonly<Record<Language, typeof en>> = { en, es };

/** What the way back in says, in the language that the person reads; loaded with its screens and not before. */
export function recoveryWords(): Signal<typeof en> {
  const language = inject(ReadingLanguage);
  return computed(() => WORDS[language.current()]);
}

/** Puts names and moments where they belong. */
export function filled(text: string, values: Record<string, string>): string {
  return text.replace(/\{(\w+)\}/g, (_, name: string) => values[name] ?? '');
}
