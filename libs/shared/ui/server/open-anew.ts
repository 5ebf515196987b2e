import { DOCUMENT, inject } from '@angular/core';
import type { NavigationError } from '@angular/router';

// Chromium and Firefox, then Safari: the name of the error is the same for all that can go wrong with a fetch.
const PART_MISSING = /dynamically imported module|importing a module script failed/i;

/**
 * A page that was open before an update asks for parts of a version that is gone, and its links would do nothing: the address is opened anew.
 * Not where the page has only just been opened, as it would open itself for ever.
 */
export function openAnew({ id, url, error }: NavigationError): void {
  const { location } = inject(DOCUMENT);
  if (id > 1 && error instanceof TypeError && PART_MISSING.test(error.message)) location.assign(url);
}
