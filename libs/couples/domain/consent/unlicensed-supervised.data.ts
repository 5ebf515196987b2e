import type { ConsentDocument } from './documents';

/** The disclosure that an associate owes every client before the first service: unlicensed, and under whose supervision (A08). */
export const UNLICENSED_SUPERVISED: ConsentDocument = {
  kind: 'unlicensed-supervised',
  edition: 1,
  from: '2026-01-01',
  law: ['Cal. Bus. & Prof. Code § 4999.46.1', 'Cal. Bus. & Prof. Code §§ 4980.43.1, 4996.23.1'],
  title: { en: 'Who sees you, and who supervises', es: 'Quién te atiende y quién supervisa' },
  body: {
    en: `{clinician} ({credential}) is not yet licensed. They are registered with the California Board of Behavioral Sciences and work under the supervision of {supervisor} ({supervisorCredential}).

What that means for you: {supervisor} answers for the quality of the work, meets {clinician} every week, reads notes, and may read what you record for {clinician}. You may ask to speak with {supervisor} at any time.

The Board answers questions and takes complaints about the practice of its registrants and licensees: www.bbs.ca.gov, (916) 574-7830.`,
    es: `{clinician} ({credential}) todavía no tiene licencia. Está en el registro de la Board of Behavioral Sciences de California y trabaja bajo la supervisión de {supervisor} ({supervisorCredential}).

Qué significa para ti: {supervisor} responde por la calidad del trabajo, se reúne con {clinician} cada semana, lee las notas y puede leer lo que anotas para {clinician}. Puedes pedir hablar con {supervisor} en cualquier momento.

La Board responde preguntas y recibe quejas sobre el ejercicio de las personas que registra y autoriza: www.bbs.ca.gov, (916) 574-7830.`,
  },
};
