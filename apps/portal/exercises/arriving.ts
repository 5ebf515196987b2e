import { DestroyRef, effect, inject, type Signal, signal } from '@angular/core';

/** So long a new screen takes no tap: the second of two was meant for the one before. */
const ARRIVES_MS = 400;

/** Whether what `screen` reads has only just come. In an injection context. */
export function arriving(screen: () => unknown): Signal<boolean> {
  const now = signal(false);
  let timer: ReturnType<typeof setTimeout> | undefined;
  effect(() => {
    screen();
    now.set(true);
    clearTimeout(timer);
    timer = setTimeout(() => now.set(false), ARRIVES_MS);
  });
  inject(DestroyRef).onDestroy(() => clearTimeout(timer));
  return now.asReadonly();
}
