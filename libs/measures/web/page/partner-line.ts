import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { Seat } from '@attune/couples/domain';
import { type CoupleMeasure, FREELY_WORDS, isFlagged, SAME_SITTING_WORDS } from '@attune/measures/domain';
import { Lane, PracticeTime, show } from '@attune/ui';
import { cautionWords, COURSE_WORDS, isReadable, LEVEL_WORDS, resultWords, TRACK_WORDS } from '../words';
import { closed } from './measure-chart';

/** How one partner stands in one measure, in words: the last that is over, what changed, what it asks for. */
@Component({
  selector: 'att-partner-line',
  imports: [Lane, RouterLink],
  template: `
    <h4><att-lane [seat]="seat()" [name]="name()" /></h4>
    @if (last(); as point) {
      <p class="result">
        @if (opens(point)) { <a [routerLink]="['/measures/administrations', point.administrationId]">{{ result(point) }}</a> } @else { <span>{{ result(point) }}</span> }
        <span class="att-muted att-small">{{ day(point.on) }}</span>
      </p>
    } @else {
      <p class="att-muted">{{ line().points.length ? 'Nothing is over yet.' : 'Not given.' }}</p>
    }
    @for (words of said(); track words) { <p>{{ words }}</p> }
    @for (alert of alerts(); track alert.name) {
      <p class="alert" [class.taken]="takenUp()"><strong>{{ levels[alert.level] }}.</strong> {{ alert.why }} {{ alert.act }}</p>
    }
    @if (takenUp(); as taken) { <p class="att-muted att-small">{{ taken.by }} has it, since {{ day(taken.on) }}.</p> }
    @for (words of notes(); track words) { <p class="att-muted att-small">{{ words }}</p> }
  `,
  styles: `
    :host { display: grid; gap: var(--att-2); align-content: start; }
    p { max-width: 62ch; }
    h4 { margin: 0; }
    .result { display: flex; flex-wrap: wrap; gap: 0 var(--att-2); align-items: baseline; }
    .result a { font-weight: 600; display: inline-block; min-height: 24px; }
    .alert.taken { background: none; border: var(--att-line); }
    .alert { padding: var(--att-2) var(--att-3); border-radius: var(--att-radius); background: var(--att-mark); }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class PartnerLine {
  readonly measure = input.required<CoupleMeasure>();
  readonly seat = input.required<Seat>();
  readonly name = input.required<string>();

  private readonly place = inject(PracticeTime);
  protected readonly levels = LEVEL_WORDS;
  protected readonly line = computed(() => this.measure().lines[this.seat()]);
  private readonly over = computed(() => closed(this.line().points));
  /** The newest that was answered: one that closed unanswered after it takes nothing from it. */
  protected readonly last = computed(() => this.over().findLast(({ state }) => state === 'finished') ?? this.over().at(-1));
  private readonly unanswered = computed(() => {
    const last = this.over().at(-1);
    return last && last !== this.last() ? last : undefined;
  });
  protected readonly alerts = computed(() => [...(this.last()?.alerts ?? []), ...(this.unanswered()?.alerts ?? [])].filter((each, at, all) => all.findIndex(({ name }) => name === each.name) === at));
  /** By whom, of the newest that asks for something. */
  protected readonly takenUp = computed(() => [this.last(), this.unanswered()].findLast((point) => point?.alerts.length)?.takenUp ?? null);
  protected readonly opens = isReadable;
  protected readonly result = (point: NonNullable<ReturnType<typeof this.last>>) => resultWords(point, this.measure());
  protected readonly day = (on: string) => show('day', on, this.place.zone(), this.place.locale());
  protected readonly said = computed(() => {
    const { change, course, track } = this.line();
    const silent = course === 'silent' ? COURSE_WORDS.silent : undefined;
    const early = course === 'too-early' && this.last() ? COURSE_WORDS['too-early'] : undefined;
    return [change && `Since the first: ${change.words}`, silent, early, track && TRACK_WORDS[track]].filter((words): words is string => !!words);
  });
  /** What somebody reading the number should keep in mind. */
  protected readonly notes = computed(() => {
    const point = this.last();
    const missed = this.unanswered();
    const open = this.line().points.find(({ state }) => state === 'given' || state === 'in-progress');
    return [
      point && cautionWords(point),
      point && isFlagged(point.freely) && point.freely ? FREELY_WORDS[point.freely] : '',
      point?.sameSitting ? SAME_SITTING_WORDS : '',
      missed && `${resultWords(missed, this.measure())}, ${this.day(missed.on)}.`,
      open && `${resultWords(open, this.measure())}: open since ${this.day(open.on)}.`.replace(/^Open, (\w)/, (_, first: string) => first.toUpperCase()),
    ].filter((words): words is string => !!words);
  });
}
