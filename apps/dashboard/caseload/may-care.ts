import { inject } from '@angular/core';
import type { CanMatchFn } from '@angular/router';
import { HERE, ME } from '@attune/ui';

/** Who cares for couples sees the caseload with what is open on each; the owner keeps to the office's list. */
export const mayCare: CanMatchFn = async () => {
  const here = inject(ME);
  // A route is matched before the page knows who came.
  await inject(HERE).known();
  return here.may('overview.couple');
};
