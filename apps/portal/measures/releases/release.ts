import { Component, computed, inject, input, output, signal } from '@angular/core';
import { MatButtonModule } from '@angular/material/button';
import { VOICE } from '@attune/exercises/domain';
import type { PortalRelease, ReleasedReply } from '@attune/measures/domain';
import { PracticeTime } from '@attune/ui';
import { Say } from '../../exercises/say';
import { W } from '../../exercises/words';
import { MeasuresClient } from '../measures-client';
import { textOf } from '../texts';
import { MW } from '../words';

/** One offer. Before its moment both answers are equal buttons and nothing shows what was chosen; after it there is what opened, or one sentence for all else. */
@Component({
  selector: 'att-release',
  imports: [MatButtonModule],
  template: `
    <h3>{{ release().name }}</h3>
    @if (release().mayChoose) {
      <p class="ask">{{ words.say(MW.maySee) }}</p>
      <p>{{ opens() }}</p>
      <button mat-stroked-button type="button" (click)="choose(true)">{{ words.say(MW.yes) }}</button>
      <button mat-stroked-button type="button" (click)="choose(false)">{{ words.say(MW.no) }}</button>
      <p role="status">{{ kept() ? words.say(W.saved) : '' }}</p>
      @if (failed()) { <p role="alert">{{ words.say(W.notKept) }}</p> }
    } @else if (read(); as it) {
      @if (it.available) {
        <dl>
          @for (side of sides(); track side.name) {
            <div><dt>{{ side.name }}</dt><dd>{{ side.result }}</dd><dd class="quiet">{{ side.band }}</dd><dd class="quiet">{{ side.on }}</dd></div>
          }
        </dl>
      } @else { <p role="status">{{ words.say(VOICE.notAvailable) }}</p> }
    } @else {
      <button mat-stroked-button type="button" (click)="look()">{{ words.say(MW.look) }}</button>
      @if (failed()) { <p role="alert">{{ words.say(W.noConnection) }}</p> }
    }
  `,
  styles: `
    :host { display: grid; gap: var(--att-2); padding: var(--att-4); border: var(--att-line); border-radius: var(--att-radius); background: var(--att-paper); }
    h3 { color: var(--att-muted); font: 400 var(--att-text-s) / 1.4 var(--att-sans); }
    .ask { font-weight: 600; }
    button { width: 100%; min-height: 52px; }
    dl { display: grid; grid-template-columns: 1fr 1fr; gap: var(--att-4); margin: 0; }
    dt { color: var(--att-muted); font-size: var(--att-text-s); }
    dd { margin: 0; font-size: var(--att-text-l); }
    .quiet { color: var(--att-muted); font-size: var(--att-text-s); }
  `,
})
export class Release {
  protected readonly words = inject(Say);
  private readonly client = inject(MeasuresClient);
  private readonly time = inject(PracticeTime);
  protected readonly W = W;
  protected readonly MW = MW;
  protected readonly VOICE = VOICE;
  readonly release = input.required<PortalRelease>();
  /** The moment came while this was on the screen. */
  readonly late = output();
  protected readonly kept = signal(false);
  protected readonly failed = signal(false);
  protected readonly read = signal<ReleasedReply | null>(null);

  protected readonly opens = computed(() => {
    const { moment } = this.release();
    if (moment.how === 'appointment') return this.words.say(MW.inAppointment);
    const when = new Intl.DateTimeFormat(this.time.locale(), { weekday: 'long', day: 'numeric', month: 'long', hour: 'numeric', minute: '2-digit', timeZone: this.time.zone() });
    return this.words.say(VOICE.revealByDate, { when: when.format(new Date(moment.at)) });
  });
  protected readonly sides = computed(() => {
    const it = this.read();
    if (!it?.available) return [];
    const named = [{ name: this.words.say(W.yours), ...it.yours }, { name: this.words.say(W.theirs, { name: it.partnerName }), ...it.theirs }];
    return named.map(({ name, total, most, band, on }) => ({
      name, result: this.words.say(MW.ofMost, { total, most }), band: band ? textOf(band, this.words.language()) : '', on: this.words.say(MW.answeredOn, { on: this.day(on) }),
    }));
  });

  protected choose(agrees: boolean): void {
    this.kept.set(false);
    this.failed.set(false);
    this.client.choose(this.release().releaseId, agrees).subscribe({
      next: () => this.kept.set(true),
      error: () => {
        this.failed.set(true);
        this.late.emit();
      },
    });
  }

  protected look(): void {
    this.failed.set(false);
    this.client.released(this.release().releaseId).subscribe({ next: (reply) => this.read.set(reply), error: () => this.failed.set(true) });
  }

  private day(date: string): string {
    return new Intl.DateTimeFormat(this.time.locale(), { day: 'numeric', month: 'long', timeZone: 'UTC' }).format(new Date(`${date}T00:00:00Z`));
  }
}
