import { registerMailRecipient, registerMailTemplate, type Recipient } from '@attune/kernel';
import { armAddressProof, armAddressUndo, newAddress, oldAddress } from '../account/address/address.sql';
import { newToken } from '../secrets/tokens';
import { siteOf } from './addresses';

const PROOF = {
  en: ['Please confirm your new address', (link: string) => `Somebody, probably you, wants to sign in with this address from now on.\n\n${link}\n\nThe link works once, for thirty minutes. If it was not you, please ignore this.`],
  es: ['Confirma tu nueva dirección', (link: string) => `Alguien, probablemente tú, quiere entrar con esta dirección a partir de ahora.\n\n${link}\n\nEl enlace sirve una sola vez, durante treinta minutos. Si no fuiste tú, ignora este mensaje.`],
} as const;

const CHANGED = {
  en: ['Your address was changed', (link: string) => `Your account does not sign in with this address any more, but with another.\n\nIf that was you, there is nothing to do. If not, take it back here within three days; every device is signed out then.\n\n${link}`],
  es: ['Tu dirección cambió', (link: string) => `Tu cuenta ya no entra con esta dirección, sino con otra.\n\nSi fuiste tú, no hay nada que hacer. Si no, recupérala aquí en el plazo de tres días; entonces se sale en todos los dispositivos.\n\n${link}`],
} as const;

registerMailRecipient('new-address', async (personId, tx, params) => {
  const [row] = await tx.sql<Recipient>(newAddress(params['changeId'], personId));
  return row ?? null;
});
registerMailRecipient('old-address', async (personId, tx, params) => {
  const [row] = await tx.sql<Recipient>(oldAddress(params['changeId'], personId));
  return row ?? null;
});

for (const [template, words, arm, path] of [
  ['access.address-proof', PROOF, armAddressProof, 'new'], ['access.address-changed', CHANGED, armAddressUndo, 'undo'],
] as const) {
  registerMailTemplate(template, async (context) => {
    const { token, hash } = newToken();
    if ((await context.tx.sql(arm(context.params['changeId'], hash))).length !== 1) return null;
    const [subject, text] = words[context.language];
    return { subject, text: text(`${siteOf(context, context.params['kind'])}/address/${path}#${token}`) };
  });
}
