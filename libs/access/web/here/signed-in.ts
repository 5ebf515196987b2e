import { inject } from '@angular/core';
import { type CanActivateFn, Router } from '@angular/router';
import { Here } from './here';

/** Opens the page to who is signed in; sends everybody else to the sign-in page and back here afterwards. */
export const signedIn: CanActivateFn = async (_, { url }) => {
  const here = inject(Here);
  const router = inject(Router);
  // Without an answer the page opens and says itself that there is no connection.
  const known = await here.known().catch(() => undefined);
  return known === undefined || here.me() !== null || router.createUrlTree(['/sign-in'], url === '/' ? {} : { queryParams: { to: url } });
};
