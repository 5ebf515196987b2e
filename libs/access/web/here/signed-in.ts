import { inject } from '@angular/core';
import { type CanActivateFn, Router } from '@angular/router';
import { Here } from './here';

/** Opens the page to who is signed in; sends everybody else to the sign-in page and back here afterwards. */
export const signedIn: CanActivateFn = async (_, { url }) => {
  const here = inject(Here);
  const router = inject(Router);
  await here.known();
  return here.me() !== null || router.createUrlTree(['/sign-in'], url === '/' ? {} : { queryParams: { to: url } });
};

/** Only places of this site, so that a link cannot send anybody elsewhere after the sign-in. */
export function safePlace(to: string | undefined): string {
  return to && /^\/(?![/\\])/.test(to) ? to : '/';
}
