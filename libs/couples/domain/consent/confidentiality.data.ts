import type { ConsentDocument } from './documents';

/** The policy on what is told alone; the choice itself is structured, see `policy-words.data.ts`. */
export const CONFIDENTIALITY: ConsentDocument = {
  kind: 'confidentiality',
  edition: 1,
  from: '2026-01-01',
  law: ['Cal. Evid. Code §§ 1012, 1014', 'Cal. Civ. Code § 56.10', 'Cal. Civ. Code § 43.92'],
  title: { en: 'What you tell us alone', es: 'Lo que nos cuentas a solas' },
  body: {
    en: `In couples work each of you will sometimes tell {clinician} something the other has not heard: in an appointment alone, or in what you write in the portal. Below are three ways to handle that. Please choose one, on your own, without asking your partner what they choose.

You both need to choose the same one before we begin. If you choose differently we do not tell either of you what the other chose; we talk with you about the choice itself, and you each choose again.

Whatever you choose: what you record about your safety is not shown to your partner, and we never bring it into the room where that could put you in danger. The people who supervise {clinician} may read it, under the same duty of confidence.

You can ask to change this later. A change holds from then on, not for what was said before.`,
    es: `En el trabajo de pareja, a veces cada quien le contará a {clinician} algo que la otra persona no ha oído: en una cita a solas o en lo que escribe en el portal. Abajo hay tres maneras de manejarlo. Elige una por tu cuenta, sin preguntar a tu pareja qué elige.

Ambos tienen que elegir la misma antes de empezar. Si eligen distinto, no le decimos a nadie qué eligió la otra persona; hablamos con ustedes sobre la elección misma y cada quien vuelve a elegir.

Elijas lo que elijas: lo que anotas sobre tu seguridad no se muestra a tu pareja, y nunca lo llevamos a la cita si eso pudiera ponerte en peligro. Las personas que supervisan a {clinician} pueden leerlo, con el mismo deber de confidencialidad.

Puedes pedir cambiarlo más adelante. El cambio vale desde entonces, no para lo que se dijo antes.`,
  },
};
