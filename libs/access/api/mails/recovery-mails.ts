import { type MailContext, registerMailTemplate } from '@attune/kernel';
import { armRecovery, recoveryStands } from '../reset/recovery/recovery.sql';
import { newToken } from '../secrets/tokens';
import { ownAddress, siteOf } from './addresses';

const LINK = {
  en: ['Your link', (link: string, stop: string) => `Somebody, probably you, asked for a new way into an account.\n\nFrom 24 hours after that, for three days, this link opens it, together with the six digits that you were told:\n\n${link}\n\nIf it was not you, please stop it here:\n\n${stop}`],
  es: ['Tu enlace', (link: string, stop: string) => `Alguien, probablemente tú, pidió otra manera de entrar en una cuenta.\n\nDesde 24 horas después, y durante tres días, este enlace la abre, junto con las seis cifras que te dieron:\n\n${link}\n\nSi no fuiste tú, detenlo aquí:\n\n${stop}`],
} as const;

const BEGUN = {
  en: ['Your account', (stop: string) => `A new way into your account was asked for, as when a password or a phone is lost. It opens 24 hours after that. Until then nothing changes.\n\nIf that was you, there is nothing to do. If not, please stop it here, and tell your practice:\n\n${stop}`],
  es: ['Tu cuenta', (stop: string) => `Se pidió otra manera de entrar en tu cuenta, como cuando se pierde una contraseña o un teléfono. Se abre 24 horas después. Hasta entonces no cambia nada.\n\nSi fuiste tú, no hay nada que hacer. Si no, detenlo aquí y avisa a tu consulta:\n\n${stop}`],
} as const;

async function stopLink(context: MailContext): Promise<{ site: string; stop: string } | null> {
  const row = await ownAddress(context.personId, context.tx);
  const site = row && siteOf(context, row.kind);
  return site ? { site, stop: `${site}/recovery/stop#${context.params['recoveryId']}` } : null;
}

registerMailTemplate('access.recovery', async (context) => {
  const { token, hash } = newToken();
  const links = await stopLink(context);
  if (!links || (await context.tx.sql(armRecovery(context.params['recoveryId'], hash))).length !== 1) return null;
  const [subject, text] = LINK[context.language];
  return { subject, text: text(`${links.site}/recovery#${token}`, links.stop) };
});

registerMailTemplate('access.recovery-begun', async (context) => {
  const links = await stopLink(context);
  if (!links || (await context.tx.sql(recoveryStands(context.params['recoveryId']))).length !== 1) return null;
  const [subject, text] = BEGUN[context.language];
  return { subject, text: text(links.stop) };
});
