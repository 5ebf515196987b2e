import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import { PracticeTime } from '../time/practice-time';
import { show } from '../time/show';
import { fill, UI_WORDS } from './words';

export type SaveState = 'saved' | 'saving' | 'unsaved' | 'offline' | 'failed' | 'stale';

/** Where a text stands, in words: "Saved 14:02", "Not saved: no connection, kept here". */
@Component({
  selector: 'att-saved',
  template: '{{ text() }}',
  changeDetection: ChangeDetectionStrategy.OnPush,
  host: { role: 'status', '[class.troubled]': 'troubled()' },
  styles: `
    :host { display: inline-block; color: var(--att-muted); font-size: var(--att-text-s); font-variant-numeric: tabular-nums; }
    :host(.troubled) { color: var(--mat-sys-tertiary); font-weight: 550; }
  `,
})
export class Saved {
  readonly state = input.required<SaveState>();
  /** When it was last saved. */
  readonly at = input<Date | string | null>(null);

  private readonly place = inject(PracticeTime);
  private readonly words = inject(UI_WORDS);
  protected readonly troubled = computed(() => ['offline', 'failed', 'stale'].includes(this.state()));
  protected readonly text = computed(() => {
    const { saving, savedAt, notSaved, keptHere, saveFailed, stale } = this.words();
    const at = this.at();
    const [zone, locale] = [this.place.zone(), this.place.locale()];
    const isToday = at !== null && show('day', at, zone, locale) === show('day', new Date(), zone, locale);
    const saved = at ? fill(savedAt, { time: show(isToday ? 'time' : 'moment', at, zone, locale) }) : '';
    return { saved, saving, unsaved: notSaved, offline: keptHere, failed: saveFailed, stale }[this.state()];
  });
}
