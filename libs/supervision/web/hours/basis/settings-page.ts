import { ChangeDetectionStrategy, Component, computed, inject, signal } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { MatFormField, MatHint, MatInput, MatLabel, MatSuffix } from '@angular/material/input';
import { MatOption, MatSelect } from '@angular/material/select';
import { checkPracticeHours, DEFAULT_PRACTICE_HOURS, NOTE_MINUTES_MAX, OWN_PLACE, PARTS, PLACE_KIND_WORDS, PLACE_KINDS, type HoursPolicy, type Part, type Place, type PracticeHours } from '@attune/supervision/domain';
import { anAct, Icon, Loaded, ME, Page, ProblemNote, reasonOf, State, typedOver } from '@attune/ui';
import { SupervisionTabs } from '../../supervision-tabs';
import { HoursClient } from '../hours-client';

const ORDERS = PARTS.flatMap((first) => PARTS.filter((each) => each !== first).map((second): Part[] => [first, second, PARTS.find((each) => each !== first && each !== second) ?? 'other']));
const PART_WORDS: Record<Part, string> = { direct: 'direct work', supervision: 'supervision', other: 'other work' };

/** Where the law can be read in two ways, the practice says how it reads it; nothing is read silently. */
@Component({
  selector: 'att-hours-settings-page',
  imports: [Icon, Loaded, MatButton, MatFormField, MatHint, MatInput, MatLabel, MatOption, MatSelect, MatSuffix, Page, ProblemNote, State, SupervisionTabs],
  templateUrl: './settings-page.html',
  styles: `.place { display: grid; grid-template-columns: 1fr 1fr auto; gap: var(--att-3); align-items: start; } .place button { margin-block-start: var(--att-1); } @media (max-width: 620px) { .place { grid-template-columns: 1fr; } }`,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class HoursSettingsPage {
  private readonly client = inject(HoursClient);
  private readonly here = inject(ME);
  protected readonly settings = this.client.settings();
  protected readonly owner = computed(() => this.here.may('supervision.settings'));
  protected readonly typed = typedOver<PracticeHours>(() => 'practice', () => {
    if (!this.settings.hasValue()) return DEFAULT_PRACTICE_HOURS;
    const { policy, places, noteMinutes } = this.settings.value();
    return { policy, places, noteMinutes };
  });
  protected readonly fault = computed(() => checkPracticeHours(this.typed()));
  private readonly act = anAct();
  protected readonly busy = this.act.busy;
  protected readonly problem = this.act.problem;
  protected readonly saved = signal(false);
  protected readonly most = NOTE_MINUTES_MAX;
  protected readonly own = OWN_PLACE;
  protected readonly kinds = PLACE_KINDS.map((kind) => ({ kind, words: PLACE_KIND_WORDS[kind] }));
  protected readonly orders = ORDERS.map((order) => ({ value: order.join(), words: order.map((part) => PART_WORDS[part]).join(', then ') }));
  protected readonly days = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'];

  protected set(change: Partial<HoursPolicy>): void {
    this.typed.update((typed) => ({ ...typed, policy: { ...typed.policy, ...change } }));
  }

  protected order(value: string): void {
    this.set({ trimOrder: value.split(',') as Part[] });
  }

  protected notes(value: string): void {
    this.typed.update((typed) => ({ ...typed, noteMinutes: Number(value) }));
  }

  protected setPlace(key: string, change: Partial<Place>): void {
    this.typed.update((typed) => ({ ...typed, places: typed.places.map((each) => (each.key === key ? { ...each, ...change } : each)) }));
  }

  protected addPlace(): void {
    this.typed.update((typed) => ({ ...typed, places: [...typed.places, { key: crypto.randomUUID(), name: '', kind: 'agency' }] }));
  }

  protected removePlace(key: string): void {
    this.typed.update((typed) => ({ ...typed, places: typed.places.filter((each) => each.key !== key) }));
  }

  protected async send(event: Event): Promise<void> {
    event.preventDefault();
    const before = this.settings.value();
    if (!before || this.fault() !== null) return;
    this.saved.set(false);
    this.saved.set(await this.act.do(async () => this.settings.set(await this.client.changeSettings(this.typed(), before.version))));
    // Somebody else wrote in between: the next try goes by what stands now, with what was typed here over it.
    if (reasonOf(this.problem()) === 'stale-version') this.settings.reload();
  }
}
