import { DestroyRef, computed, inject, linkedSignal, signal, type Signal } from '@angular/core';

const STEP_MS = 20_000;

/**
 * The time as it goes on from a moment that the server said: a page that stays open all day must not keep the morning's
 * acts, and a wrong clock on the desk must not change them. Call in an injection context.
 */
export function goingOn(from: () => string | undefined): Signal<string> {
  const here = signal(Date.now());
  const timer = setInterval(() => here.set(Date.now()), STEP_MS);
  inject(DestroyRef).onDestroy(() => clearInterval(timer));
  const ahead = linkedSignal<string | undefined, number>({ source: from, computation: (said) => (said ? Date.parse(said) - Date.now() : 0) });
  return computed(() => new Date(here() + ahead()).toISOString());
}
