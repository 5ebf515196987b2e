import type { Language, Words } from './definitions/definition';

/** Who will see what a partner writes for care. `clinician` by first name, supervisors by full name; none for a licensed therapist. */
export interface CareNames {
  clinician: string;
  supervisors: readonly string[];
  /** The same as a Spanish sentence names them. */
  supervisorsEs: readonly string[];
}

/** How far the signed agreement lets the clinician bring it into the room. */
export type Bringing = 'ask-first' | 'with-their-yes' | 'never';

/** What the portal says around every exercise (`screens.md`, Voice). `{care}` are the names of all who will see it. */
export const VOICE = {
  nothingDue: { en: 'Nothing is waiting for you.', es: 'No tienes nada pendiente.' },
  before: {
    en: 'Is this a good moment? About {minutes} minutes, no hurry, no argument still warm.',
    es: '¿Es un buen momento? Unos {minutes} minutos, sin prisa y sin una discusión reciente.',
  },
  notToday: {
    en: 'Better not today. When the body is this tense, nothing sinks in. Do something that calms you.',
    es: 'Hoy mejor no. Con el cuerpo tan tenso nada llega. Haz algo que te calme.',
  },
  skipped: { en: 'Not now is fine. We don’t tell your partner.', es: 'Está bien dejarlo para otro momento. No se lo decimos a tu pareja.' },
  stopped: {
    en: 'Stopped. You don’t need a reason. Take at least 20 minutes apart with something that calms you.',
    es: 'Lo dejamos aquí. No hace falta un motivo. Tómense al menos 20 minutos por separado, con algo que te calme.',
  },
  unsafe: { en: 'I did not feel safe', es: 'No me sentí a salvo' },
  unsafeBefore: {
    en: 'Could someone look at this phone? You can also tell {clinician} in person.',
    es: '¿Alguien podría mirar este teléfono? También puedes decírselo a {clinician} en persona.',
  },
  unsafeSent: {
    en: 'Thank you for telling us. {care} will see it, not your partner. It is not read around the clock. In danger now: 911. To talk now: 1-800-799-7233.',
    es: 'Gracias por decírnoslo. Lo verán {care}, no tu pareja. No se lee las 24 horas. Si hay peligro ahora: 911. Para hablar ahora: 1-800-799-7233.',
  },
  revealQuestion: { en: 'May your partner read this?', es: '¿Puede leer esto tu pareja?' },
  revealInAppointment: {
    en: 'It opens only if you both agree, when you meet with {clinician}. You can change your mind until then.',
    es: 'Solo se abre si ambas partes están de acuerdo, en su cita con {clinician}. Hasta entonces puedes cambiar de idea.',
  },
  revealByDate: {
    en: 'It opens only if you both agree, on {when}. You can change your mind until then.',
    es: 'Solo se abre si ambas partes están de acuerdo, el {when}. Hasta entonces puedes cambiar de idea.',
  },
  notAvailable: { en: 'Not available this time.', es: 'Esta vez no está disponible.' },
  ownCalm: {
    en: 'Nobody is responsible for their partner’s calm.',
    es: 'Nadie es responsable de la calma de su pareja.',
  },
  offline: {
    en: 'No connection. You can go on. What you write stays locked on this phone until it is sent; Quick exit erases it.',
    es: 'Sin conexión. Puedes seguir. Lo que escribas queda protegido en este teléfono hasta enviarse; Salida rápida lo borra.',
  },
} as const satisfies Record<string, Words>;

const WHO_SEES: Record<'one' | 'more', Words> = {
  one: { en: 'You and {clinician} will see this.', es: 'Esto lo verán tú y {clinician}.' },
  more: {
    en: 'You, {clinician} and {supervisors}, who supervises this work, will see this.',
    es: 'Esto lo verán tú, {clinician} y {supervisors}, que supervisa su trabajo.',
  },
};
const PARTNER_SEES: Record<'nothing' | 'what-both-open', Words> = {
  nothing: { en: 'Your partner will not see it here.', es: 'Tu pareja no lo verá aquí.' },
  'what-both-open': {
    en: 'Your partner will not see it here, except what you both agree to open.',
    es: 'Tu pareja no lo verá aquí, salvo lo que ambas partes acepten abrir.',
  },
};
const BRINGING: Record<Bringing, Words> = {
  'ask-first': {
    en: 'Under the agreement you signed, {clinician} may ask you about bringing it into the room.',
    es: 'Según el acuerdo que firmaste, {clinician} puede preguntarte si quieres llevarlo a la cita.',
  },
  'with-their-yes': {
    en: 'Under the agreement you signed, {clinician} brings it into the room only with your yes.',
    es: 'Según el acuerdo que firmaste, {clinician} lo lleva a la cita solo si dices que sí.',
  },
  never: {
    en: 'Under the agreement you signed, {clinician} does not bring it into the room.',
    es: 'Según el acuerdo que firmaste, {clinician} no lo lleva a la cita.',
  },
};

/** A text in one language with names put in. A name that is not given stays as it stands. */
export function say(words: Words, language: Language, names: Readonly<Record<string, string | number>> = {}): string {
  return words[language].replaceAll(/\{(\w+)\}/g, (whole, name: string) => String(names[name] ?? whole));
}

/** "Maya, Ruth Chen and Ida Ross" in the language. */
export function listed(names: readonly string[], language: Language): string {
  return new Intl.ListFormat(language, { type: 'conjunction' }).format(names);
}

/** The names for `{clinician}`, `{supervisors}` and `{care}`. */
export function careNames(care: CareNames, language: Language): { clinician: string; supervisors: string; care: string } {
  const supervisors = language === 'es' ? care.supervisorsEs : care.supervisors;
  return { clinician: care.clinician, supervisors: listed(supervisors, language), care: listed([care.clinician, ...supervisors], language) };
}

/**
 * What stands before anything is written: who will see it, by name, and what the signed agreement allows. `forBoth`: some of it may be opened
 * to the partner later (`hasForBoth`), so that nothing is promised here which the reveal would break.
 */
export function whoSees(care: CareNames, bringing: Bringing, forBoth: boolean, language: Language): string {
  const said = [WHO_SEES[care.supervisors.length ? 'more' : 'one'], PARTNER_SEES[forBoth ? 'what-both-open' : 'nothing'], BRINGING[bringing]];
  const names = careNames(care, language);
  return said.map((words) => say(words, language, names)).join(' ');
}
