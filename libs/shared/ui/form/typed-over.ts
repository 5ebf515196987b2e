import { computed, linkedSignal, type WritableSignal } from '@angular/core';
import { alike } from '../server/reading';

/**
 * A form's model over what is on the server. Where that is read anew and is another now, it changes in the fields that nobody typed in;
 * what was typed stays.
 */
export function typedOver<T extends object>(stands: () => T): WritableSignal<T> {
  return linkedSignal<T, T>({
    source: computed(stands, { equal: alike }),
    computation: (now, before) => (before ? merged(before.source, before.value, now) : now),
  });
}

/** `now`, with what `typed` changes of `was`, field by field. */
export function merged<T extends object>(was: T, typed: T, now: T): T {
  const untouched = (Object.keys(now) as (keyof T)[]).filter((field) => alike(typed[field], was[field]));
  return { ...typed, ...Object.fromEntries(untouched.map((field) => [field, now[field]])) };
}
