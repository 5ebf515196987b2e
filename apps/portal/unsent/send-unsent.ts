import { inject, Injector } from '@angular/core';
import type { CanActivateFn } from '@angular/router';

/** Whatever page opens first: what waits on this phone is sent. Fetched apart, for no page waits for it. */
export const sendUnsent: CanActivateFn = () => {
  const injector = inject(Injector);
  void import('../exercises/player/kept/unsent').then(({ Unsent }) => injector.get(Unsent).send());
  void import('../measures/answering/waiting/unsent-answers').then(({ UnsentAnswers }) => injector.get(UnsentAnswers).send());
  return true;
};
