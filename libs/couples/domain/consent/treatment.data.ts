import type { ConsentDocument } from './documents';

/** Consent to couples treatment: who is treated, how the record is kept, what the portal is not. */
export const TREATMENT: ConsentDocument = {
  kind: 'treatment',
  edition: 1,
  from: '2026-01-01',
  law: ['Cal. Bus. & Prof. Code § 4999.75', 'Cal. Health & Safety Code §§ 123105, 123110', '45 CFR 164.520'],
  title: { en: 'Agreement to work together as a couple', es: 'Acuerdo para trabajar en pareja' },
  body: {
    en: `At {practice} the two of you together are who we treat. {clinician} works for the relationship and for each of you in it, and takes neither side.

Meeting each of you alone. We meet every partner alone, at the start and again from time to time, in every couple. That it happens means nothing about you.

Your record. There is one record of the work together. Notes of it are kept for at least seven years after we finish. A copy of the shared record, or a letter about it, goes to anyone else only when both of you sign for it. Either of you may ask to see what concerns you.

What stays between us. What you tell us is confidential. The law asks us to act when a child, an older or a dependent person is being harmed, or when someone is in serious danger. Violence between adults is not reported without your yes.

The portal. You each have a sign-in of your own and we ask you not to share it. Your partner does not see what you record there unless you both agree. The portal is not read around the clock. In danger, call 911; to talk, 988 or 1-800-799-7233.

You may stop. Either of you may stop the work, an exercise or an appointment at any time and need give no reason. This work can stir up hard feelings; tell us when it does.`,
    es: `En {practice} las personas que atendemos son ustedes dos juntas. {clinician} trabaja para la relación y para cada quien dentro de ella, y no toma partido.

Vernos a solas. Vemos a cada persona a solas, al principio y de vez en cuando, en todas las parejas. Que ocurra no significa nada sobre ti.

Tu expediente. Hay un solo expediente del trabajo en común. Las notas se guardan al menos siete años después de terminar. Una copia del expediente compartido, o una carta sobre él, solo se entrega a otra persona si firman los dos. Cada quien puede pedir ver lo que le concierne.

Lo que queda entre nosotros. Lo que nos cuentas es confidencial. La ley nos pide actuar cuando se daña a un menor, a una persona mayor o dependiente, o cuando alguien corre un peligro grave. La violencia entre adultos no se denuncia sin tu permiso.

El portal. Cada quien tiene su propio acceso y te pedimos que no lo compartas. Tu pareja no ve lo que anotas ahí, salvo que ambos estén de acuerdo. El portal no se lee las 24 horas. Si hay peligro, llama al 911; para hablar, al 988 o al 1-800-799-7233.

Puedes parar. Cualquiera de los dos puede detener el trabajo, un ejercicio o una cita en cualquier momento, sin dar un motivo. Este trabajo puede remover sentimientos difíciles; cuéntanos si ocurre.`,
  },
};
