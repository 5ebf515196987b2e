import { inject } from '@angular/core';
import type { CanMatchFn } from '@angular/router';
import { HERE, ME } from '@attune/ui';

/** Whoever reviews nothing finds no such place. */
export const mayReview: CanMatchFn = async () => {
  const here = inject(ME);
  // A route is matched before the page knows who came.
  await inject(HERE).known();
  return here.may('supervision.review');
};
