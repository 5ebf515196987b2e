import type { AccountKind, Language } from '@attune/access/domain';
import { registerMailRecipient, registerMailTemplate, type MailText } from '@attune/kernel';
import { armInvitation, invitationAddress } from '../invitation/invitation.sql';
import { invitationLink } from '../invitation/invitations';
import { armReset } from '../reset/reset.sql';
import { newToken } from '../secrets/tokens';
import { ownAddress, siteOf } from './addresses';
import './address-mails';
import './recovery-mails';

// Subjects and texts stay neutral: whoever glances at the inbox learns that there is an account, and nothing of what for (R040).
const WORDS = {
  invitation: {
    en: ['Your invitation', (link: string) => `You have been invited to open an account.\n\n${link}\n\nYou will also need the six-digit code that you were told. The link works for three days.\n\nIf this is not for you, please ignore it.`],
    es: ['Tu invitación', (link: string) => `Te han invitado a abrir una cuenta.\n\n${link}\n\nTambién necesitarás el código de seis cifras que te dieron. El enlace sirve durante tres días.\n\nSi no es para ti, ignora este mensaje.`],
  },
  reset: {
    en: ['Choose a new password', (link: string) => `Somebody, probably you, asked for a new password.\n\n${link}\n\nThe link works once, for thirty minutes. If it was not you, nothing has changed and you can ignore this.`],
    es: ['Elige una nueva contraseña', (link: string) => `Alguien, probablemente tú, pidió una nueva contraseña.\n\n${link}\n\nEl enlace sirve una sola vez, durante treinta minutos. Si no fuiste tú, no ha cambiado nada y puedes ignorar este mensaje.`],
  },
  address: {
    en: ['Please confirm your address', (link: string) => `Please open this link to confirm that this address is yours.\n\n${link}\n\nIt works once, for thirty minutes.`],
    es: ['Confirma tu dirección', (link: string) => `Abre este enlace para confirmar que esta dirección es tuya.\n\n${link}\n\nSirve una sola vez, durante treinta minutos.`],
  },
  device: {
    en: ['New sign-in', (link: string) => `Your account was used on a device it had not been used on before.\n\nIf that was you, there is nothing to do. If not, please change your password now; under "Sign-ins" you can end it.\n\n${link}`],
    es: ['Nuevo inicio de sesión', (link: string) => `Tu cuenta se usó en un dispositivo nuevo.\n\nSi fuiste tú, no hay nada que hacer. Si no, cambia tu contraseña ahora; en «Inicios de sesión» puedes cerrarlo.\n\n${link}`],
  },
  credential: {
    en: ['Your account was changed', (link: string) => `Your address, your password, your second factor or your recovery codes were changed or used.\n\nIf that was you, there is nothing to do. If not, please choose a new password now and tell your practice.\n\n${link}`],
    es: ['Tu cuenta cambió', (link: string) => `Se cambió o se usó tu dirección, tu contraseña, tu segundo factor o tus códigos de recuperación.\n\nSi fuiste tú, no hay nada que hacer. Si no, elige una nueva contraseña ahora y avisa a tu consulta.\n\n${link}`],
  },
} as const;

function write(name: keyof typeof WORDS, language: Language, link: string): MailText {
  const [subject, text] = WORDS[name][language];
  return { subject, text: text(link) };
}

// An address that a partner has not proven may be somebody else's: only the proof itself goes there.
registerMailRecipient('account', async (personId, tx) => {
  const row = await ownAddress(personId, tx);
  return row && (row.kind === 'staff' || row.verified) ? row : null;
});
registerMailRecipient('own-address', (personId, tx) => ownAddress(personId, tx));
registerMailRecipient('invitation', async (personId, tx, params) => {
  const [row] = await tx.sql<{ address: string; language: Language }>(invitationAddress(params['invitationId'], personId));
  return row ?? null;
});

registerMailTemplate('access.invitation', async (context) => {
  const { token, hash } = newToken();
  const [armed] = await context.tx.sql<{ kind: AccountKind; language: Language }>(armInvitation(context.params['invitationId'], hash));
  return armed ? write('invitation', armed.language, invitationLink(siteOf(context, armed.kind), token)) : null;
});
for (const [template, name, path] of [['access.reset', 'reset', 'reset'], ['access.address-check', 'address', 'address']] as const) {
  registerMailTemplate(template, async (context) => {
    const { token, hash } = newToken();
    const armed = await context.tx.sql(armReset(context.params['resetId'], hash));
    return armed.length === 1 ? write(name, context.language, `${siteOf(context, context.params['kind'])}/${path}#${token}`) : null;
  });
}
for (const [template, name] of [['access.new-device', 'device'], ['access.credential-changed', 'credential']] as const) {
  registerMailTemplate(template, async (context) => {
    const row = await ownAddress(context.personId, context.tx);
    return row && write(name, context.language, `${siteOf(context, row.kind)}/sign-in`);
  });
}
