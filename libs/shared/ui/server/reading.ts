import { httpResource, type HttpResourceOptions, type HttpResourceRef, type HttpResourceRequest } from '@angular/common/http';
import { effect, inject, untracked } from '@angular/core';
import { ME } from './me';

/** Whether two values say the same. What is being typed over a value stays while one that is alike comes in its stead. */
export const alike = (one: unknown, other: unknown): boolean => JSON.stringify(one) === JSON.stringify(other);

/** For what further pages stand below: each reply is a new one, for what was loaded below it may have changed as well. */
export const BEGINS_ANEW = { equal: Object.is };

/**
 * What the screens read by: an `httpResource` that forgets no wish to read again. Its own `reload` does nothing while a reply is on its way,
 * and that reply may be older than the change which is the reason to ask: here it is asked for once more when the reply is there. It reads
 * again when conjoint mode goes on or off, also from another tab: the server then answers otherwise.
 */
export function reading<T>(
  request: () => string | HttpResourceRequest | undefined,
  options?: HttpResourceOptions<T, unknown>,
): HttpResourceRef<T | undefined> {
  const asked = () => {
    const where = request();
    return typeof where === 'string' ? { url: where } : where;
  };
  const resource = httpResource<T>(asked, { equal: alike, ...options });
  const reload = resource.reload.bind(resource);
  let again = false;
  resource.reload = () => reload() || (again = untracked(resource.isLoading));
  effect(() => {
    if (resource.isLoading() || !again) return;
    again = false;
    untracked(reload);
  });
  const here = inject(ME, { optional: true });
  let was: boolean | undefined;
  effect(() => {
    const conjoint = here?.me()?.conjoint;
    if (was !== undefined && conjoint !== was) untracked(() => resource.reload());
    was = conjoint;
  });
  return resource;
}
