import { expect, type Page } from '@playwright/test';
import { fill, press, sees } from '../support/forms';
import { PASSWORD } from '../support/people';
import type { Invitation } from './couples';

/** What a partner reads on the phone, in their language. */
export const SAY = {
  en: {
    invitation: 'Your invitation', code: 'Six-digit code', go: 'Continue', welcome: /^Welcome,/, password: 'New password', again: 'The same again', open: 'Open my account',
    nothing: 'Nothing is waiting for you.', agreements: 'Agreements', toSign: 'To read and sign', name: 'Type your full name as your signature', sign: 'I have read this and sign it',
    exit: 'Quick exit', thanks: /Signed\. Thank you\./, next: 'Next document', choice: /^Nothing is kept from the work together/, me: 'Password', confirm: 'Confirm', start: 'Start', nextScreen: 'Next', yes: 'Yes, my partner may read it',
  },
  es: {
    invitation: 'Tu invitación', code: 'Código de seis cifras', go: 'Continuar', welcome: /^Te damos la bienvenida/, password: 'Contraseña nueva', again: 'La misma otra vez', open: 'Abrir mi cuenta',
    nothing: 'No tienes nada pendiente.', agreements: 'Acuerdos', toSign: 'Para leer y firmar', name: 'Escribe tu nombre completo como firma', sign: 'Lo he leído y lo firmo',
    exit: 'Salida rápida', thanks: /Firmado\. Gracias\./, next: 'Siguiente documento', choice: /^Nada queda fuera del trabajo en común/, me: 'Contraseña', confirm: 'Confirmar', start: 'Empezar', nextScreen: 'Siguiente', yes: 'Sí, mi pareja puede leerlo',
  },
} as const;

export type Reads = keyof typeof SAY;

/** On their own phone, with the link and the code that were told apart. */
export async function acceptInvitation(phone: Page, { link, code }: Invitation, reads: Reads): Promise<void> {
  const say = SAY[reads];
  await phone.goto(link);
  // The page does not know whom it was sent to before the code: it speaks the phone's language.
  await sees(phone, SAY.en.invitation);
  await fill(phone, { [SAY.en.code]: code });
  await press(phone, SAY.en.go);
  await sees(phone, say.welcome);
  await fill(phone, { [say.password]: PASSWORD, [say.again]: PASSWORD });
  await press(phone, say.open);
  await sees(phone, say.toSign);
}

/** Reads and signs every document alone, choosing how much may be brought into the room, and gives the password with each. */
export async function signAgreements(phone: Page, name: string, reads: Reads): Promise<void> {
  const say = SAY[reads];
  const question = phone.getByRole('dialog').filter({ has: phone.getByRole('button', { name: say.confirm, exact: true }) });
  let [asked, signed] = [0, 0];
  await phone.addLocatorHandler(question, async () => {
    asked += 1;
    // The way out is not covered by what is asked.
    await phone.getByText(say.exit, { exact: true }).click({ trial: true });
    await fill(question, { [say.me]: PASSWORD });
    await press(question, say.confirm);
  });
  await phone.getByRole('link', { name: say.agreements }).click();
  await sees(phone, say.agreements);
  await phone.getByRole('link', { name: say.toSign }).first().click();
  for (;;) {
    await expect(phone.getByRole('button', { name: say.sign })).toBeVisible();
    await sees(phone, /./);
    const choice = phone.getByRole('radio', { name: say.choice });
    if (await choice.count()) await choice.check();
    await fill(phone, { [say.name]: name });
    await press(phone, say.sign);
    await expect(phone.getByRole('status').filter({ hasText: say.thanks })).toBeVisible();
    // Each signature by its own person: the phone may have changed hands since the last one.
    expect(asked).toBe((signed += 1));
    const next = phone.getByRole('link', { name: say.next });
    if (!(await next.count())) break;
    await next.click();
  }
  await phone.removeLocatorHandler(question);
  await phone.getByRole('link', { name: reads === 'en' ? 'All agreements' : 'Todos los acuerdos' }).click();
  await sees(phone, say.agreements);
  await expect(phone.getByText(say.toSign)).toHaveCount(0);
}
