import { inject, InjectionToken } from '@angular/core';
import { type IconName, ME } from '@attune/ui';
import { PLACES } from '../shell/places';

export interface Found {
  label: string;
  /** What kind of thing it is, or one word to tell it from its namesakes. */
  kind: string;
  icon: IconName;
  path: string;
}

export type FinderSource = (text: string) => Found[] | Promise<Found[]>;

/** Where Ctrl-K looks; each source answers for itself, and one that fails leaves the others standing. */
export const FINDER_SOURCES = new InjectionToken<FinderSource[]>('FINDER_SOURCES');

export function places(): FinderSource {
  const here = inject(ME);
  return (text) =>
    PLACES.filter(({ label, needs }) => here.may(needs) && label.toLowerCase().includes(text.toLowerCase())).map(({ label, icon, path }) => ({ label, kind: 'Place', icon, path }));
}
