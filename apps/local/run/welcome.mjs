import { bold, dim, say, table } from '../output.mjs';

/** The last words of a start: where to go, how to get in, what to keep. */
export function welcome({ addresses, signIns, link, usesOwnDatabase }) {
  say(`\n${bold('Attune is running.')}\n`);
  say(table([['Staff', bold(addresses.staff)], ['Partners', bold(addresses.portal)]]));
  if (signIns.length > 0) {
    say('\nThe practice here is invented. Sign in as:\n');
    say(table([['who', 'at', 'e-mail', 'password'], ...signIns.map(({ who, site, email, password }) => [who, addresses[site], email, password])]));
  }
  if (link) say(`\nThere is no practice yet. This link makes you its owner; it works once:\n\n  ${bold(link)}`);
  say(dim(`\n${usesOwnDatabase ? 'Everything is kept in .data. ' : ''}Without the keys in .data/keys the notes cannot be read again: keep a copy of them in a safe place, apart from the data.`));
  say(dim('Ctrl-C ends everything; nothing is lost.\n'));
}
