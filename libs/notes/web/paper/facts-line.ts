import { ChangeDetectionStrategy, Component, computed, input } from '@angular/core';
import type { NoteFacts, NoteView } from '@attune/notes/domain';
import { DayPipe, Lane, TimeOfDayPipe } from '@attune/ui';
import { MODALITY_WORDS, PRESENCE_WORDS, whoseWords } from './fact-words';

/** The facts of an appointment in one line: when, how long, how, who was there, whose the note is. */
@Component({
  selector: 'att-facts-line',
  imports: [DayPipe, Lane, TimeOfDayPipe],
  template: `
    <p>
      <strong>{{ note().heldOn | attDay }}</strong>
      <span>
        @if (facts().startedAt || facts().stoppedAt) {
          {{ facts().startedAt ? (facts().startedAt | attTime) : 'start open' }} to {{ facts().stoppedAt ? (facts().stoppedAt | attTime) : 'stop open' }}
          @if (minutes() > 0) {
            <span class="att-muted">({{ minutes() }} min)</span>
          }
        } @else {
          <span class="att-muted">@if (note().appointment; as planned) {planned {{ planned.startsAt | attTime }}, }times open</span>
        }
      </span>
      <span>{{ modality() }}</span>
      <span>{{ whose() }}</span>
    </p>
    <ul class="plain">
      @for (each of there(); track each.id) {
        <li><att-lane [seat]="each.seat" [name]="each.givenName" /> <span [class.att-muted]="!each.words">{{ each.words || 'not said yet' }}</span></li>
      }
    </ul>
  `,
  styles: `
    :host { display: grid; gap: var(--att-2); font: 400 var(--att-text-s) / 1.5 var(--att-sans); font-variant-numeric: tabular-nums; }
    p, ul { display: flex; flex-wrap: wrap; gap: var(--att-1) var(--att-4); align-items: baseline; }
    li { display: flex; gap: var(--att-2); align-items: center; }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class FactsLine {
  readonly note = input.required<Pick<NoteView, 'heldOn' | 'partners' | 'compartment' | 'belongs'> & Partial<Pick<NoteView, 'appointment'>>>();
  readonly facts = input.required<NoteFacts>();

  protected readonly minutes = computed(() => {
    const { startedAt, stoppedAt } = this.facts();
    // To the nearest, as hours count them.
    return startedAt && stoppedAt ? Math.round((Date.parse(stoppedAt) - Date.parse(startedAt)) / 60_000) : 0;
  });
  protected readonly modality = computed(() => MODALITY_WORDS[this.facts().modality]);
  protected readonly whose = computed(() => whoseWords(this.note()));
  protected readonly there = computed(() =>
    this.note().partners.map((partner) => {
      const presence = this.facts().attendance.find((each) => each.partnerId === partner.id)?.presence;
      return { ...partner, words: presence ? PRESENCE_WORDS[presence] : '' };
    }),
  );
}
