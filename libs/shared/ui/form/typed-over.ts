import { computed, linkedSignal, type WritableSignal } from '@angular/core';
import { alike } from '../server/reading';

/**
 * A form's model over what is on the server. Where that is read anew and is another now, it changes in the fields that nobody typed in; what was typed
 * stays.
 * @param whose what it is about, by its id: of another one nothing stays
 */
export function typedOver<T extends object>(whose: () => string, stands: () => T): WritableSignal<T> {
  return linkedSignal<{ whose: string; stands: T }, T>({
    source: computed(() => ({ whose: whose(), stands: stands() }), { equal: alike }),
    computation: (now, before) => (before?.source.whose === now.whose ? merged(before.source.stands, before.value, now.stands) : now.stands),
  });
}

/** `now`, with what `typed` changed of `was`: field by field, and in lists of things thing by thing: where they have no key, both of two changed ones stay. */
export function merged<T>(was: T, typed: T, now: T): T {
  if (alike(typed, was)) return now;
  if (keyed(was) && keyed(typed) && keyed(now)) return mergedList(was, typed, now) as T;
  if (ofThings(was) && ofThings(typed) && ofThings(now)) return mergedThings(was, typed, now) as T;
  if (![was, typed, now].every((each) => typeof each === 'object' && each !== null && !Array.isArray(each))) return typed;
  return Object.fromEntries(Object.keys(now as object).map((field) => [field, merged(was[field as keyof T], typed[field as keyof T], now[field as keyof T])])) as T;
}

interface Keyed {
  key: string;
}

const ofThings = (list: unknown): list is object[] => Array.isArray(list) && list.every((each) => typeof each === 'object' && each !== null);
const keyed = (list: unknown): list is Keyed[] => ofThings(list) && list.every((each) => 'key' in each);

function mergedList(was: Keyed[], typed: Keyed[], now: Keyed[]): Keyed[] {
  const [before, mine] = [was, typed].map((list) => new Map(list.map((each) => [each.key, each]))) as [Map<string, Keyed>, Map<string, Keyed>];
  const added = typed.filter(({ key }) => !before.has(key) && !now.some((each) => each.key === key));
  return now.flatMap((each) => {
    const [old, own] = [before.get(each.key), mine.get(each.key)];
    if (!old || !own) return old ? [] : [each];
    return [merged(old, own, each)];
  }).concat(added);
}

/** Where they were typed they stay: whoever types in one goes on in it. */
function mergedThings(was: object[], typed: object[], now: object[]): object[] {
  const has = (list: object[], thing: object) => list.some((each) => alike(each, thing));
  return [...typed.filter((each) => !has(was, each) || has(now, each)), ...now.filter((each) => !has(was, each) && !has(typed, each))];
}
