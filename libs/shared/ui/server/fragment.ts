import { DOCUMENT, Location } from '@angular/common';
import { inject } from '@angular/core';

/** The token of a mailed link, from behind the `#`; taken out of the address bar and of the history at once. */
export function takeToken(): string {
  const token = inject(DOCUMENT).location.hash.slice(1);
  if (token) inject(Location).replaceState(inject(DOCUMENT).location.pathname);
  return /^[\w-]{20,100}$/.test(token) ? token : '';
}

/** Only places of this site, so that a link cannot send anybody elsewhere after the sign-in. */
export function safePlace(to: string | undefined): string {
  return to && /^\/(?![/\\])/.test(to) ? to : '/';
}
