import { inject } from '@angular/core';
import type { CanMatchFn } from '@angular/router';
import { HERE } from './limit-watch';
import { ME } from './me';

/** For routes: whoever's roles do not include it finds no such place. A route is matched before the page knows who came. */
export const onlyIf = (permission: string): CanMatchFn => async () => {
  const here = inject(ME);
  // Without an answer the page opens and says itself that there is no connection.
  const known = await inject(HERE).known().then(() => true, () => false);
  return !known || here.may(permission);
};
