import { Component, computed, DestroyRef, inject, input, type OnInit, output, signal } from '@angular/core';
import { MatButtonModule } from '@angular/material/button';
import type { Role, ShownStep } from '@attune/exercises/domain';
import { Say } from '../../say';
import { W } from '../../words';
import { chime } from './chime';
import { breathAt, placeAfter, startOf } from './table-clock';

const TICK_MS = 200;

/**
 * The phone on the table: the step in one sentence, whose turn, a large calm ring, the next step small. No answers, no notices.
 * It needs no connection, and holds the screen awake only while it runs.
 */
@Component({
  selector: 'att-table-timer',
  imports: [MatButtonModule],
  template: `
    @let step = now();
    @if (step) {
      <p class="turn">{{ turn(step) }}</p>
      <h1 aria-live="polite">{{ words.say(step.say, names()) }}</h1>
      <div class="ring" [class.still]="paused()" aria-hidden="true">
        <svg viewBox="0 0 120 120"><circle cx="60" cy="60" r="54" /><circle class="part" cx="60" cy="60" r="54" pathLength="100" [attr.stroke-dasharray]="100 * part() + ' 100'" /></svg>
        @if (step.breath) { <span class="breath" [style.scale]="breath().scale"></span> }
        <span class="left">{{ clock() }}</span>
      </div>
      @if (step.breath) { <p class="pace" aria-hidden="true">{{ breath().words }}</p> }
      <p class="then">{{ nextWords() }}</p>
      <div class="acts">
        <button mat-flat-button type="button" (click)="toggle()">{{ words.say(paused() ? W.resume : W.pause) }}</button>
        <button mat-button type="button" (click)="skip()">{{ words.say(W.skipStep) }}</button>
      </div>
    }
  `,
  styles: `
    :host { display: grid; gap: var(--att-4); justify-items: center; text-align: center; }
    h1 { font-size: var(--att-text-xl); min-height: 3.6em; display: grid; align-items: center; }
    .turn { font-weight: 600; color: var(--mat-sys-primary); }
    .ring { position: relative; width: min(64vw, 260px); aspect-ratio: 1; display: grid; place-items: center; }
    svg { position: absolute; inset: 0; rotate: -90deg; }
    circle { fill: none; stroke: var(--mat-sys-surface-container-highest); stroke-width: 6; }
    .part { stroke: var(--mat-sys-primary); stroke-linecap: round; }
    .breath { position: absolute; width: 56%; aspect-ratio: 1; border-radius: 50%; background: var(--mat-sys-secondary-container); }
    .left { position: relative; font: 500 2rem / 1 var(--att-sans); font-variant-numeric: tabular-nums; }
    .still { opacity: 0.6; }
    .pace { min-height: 1.5em; font-size: var(--att-text-l); }
    .then { color: var(--att-muted); font-size: var(--att-text-s); min-height: 3em; }
    .acts { display: grid; gap: var(--att-2); width: 100%; }
    .acts button { width: 100%; min-height: 52px; }
    @media (prefers-reduced-motion: reduce) { svg, .breath { display: none; } .ring { width: auto; aspect-ratio: auto; min-height: 72px; } }
  `,
})
export class TableTimer implements OnInit {
  protected readonly words = inject(Say);
  protected readonly W = W;
  readonly steps = input.required<ShownStep[]>();
  readonly names = input.required<Record<Role, string>>();
  /** The step to go on with; the first where it is not known. */
  readonly from = input('');
  /** A further step has begun. */
  readonly reached = output<string>();
  readonly finished = output();

  protected readonly paused = signal(false);
  private readonly elapsed = signal(0);
  private base = performance.now();
  private lock: WakeLockSentinel | null = null;

  protected readonly place = computed(() => placeAfter(this.steps(), this.elapsed()));
  protected readonly now = computed(() => this.steps()[this.place().index] ?? null);
  private readonly into = computed(() => this.elapsed() - startOf(this.steps(), this.place().index));
  protected readonly part = computed(() => Math.min(1, this.into() / (this.now()?.seconds ?? 1)));
  protected readonly clock = computed(() => `${Math.floor(this.place().left / 60)}:${String(this.place().left % 60).padStart(2, '0')}`);
  protected readonly breath = computed(() => {
    const { phase, part } = breathAt(this.now()?.breath ?? { in: 4, out: 6 }, this.into());
    return { words: this.words.say(phase === 'in' ? W.breatheIn : W.breatheOut), scale: phase === 'in' ? 0.6 + 0.4 * part : 1 - 0.4 * part };
  });
  protected readonly nextWords = computed(() => {
    const next = this.steps()[this.place().index + 1];
    return next ? this.words.say(W.then, { step: this.words.say(next.say, this.names()) }) : '';
  });

  constructor() {
    const tick = setInterval(() => this.tick(), TICK_MS);
    void this.awake(true);
    // The browser lets go of the screen whenever the page is hidden.
    const seen = () => void this.awake(document.visibilityState === 'visible' && !this.paused());
    document.addEventListener('visibilitychange', seen);
    inject(DestroyRef).onDestroy(() => {
      clearInterval(tick);
      document.removeEventListener('visibilitychange', seen);
      void this.awake(false);
    });
  }

  ngOnInit(): void {
    this.elapsed.set(startOf(this.steps(), Math.max(0, this.steps().findIndex(({ id }) => id === this.from()))));
    this.base = performance.now() - this.elapsed() * 1000;
  }

  protected turn(step: ShownStep): string {
    return step.who === 'both' ? this.words.say(W.bothTurn) : this.words.say(W.turn, { name: this.names()[step.who] });
  }
  protected toggle(): void {
    this.base = performance.now() - this.elapsed() * 1000;
    this.paused.update((paused) => !paused);
    void this.awake(!this.paused());
  }
  protected skip(): void {
    this.goTo(startOf(this.steps(), this.place().index + 1));
  }

  private tick(): void {
    if (!this.paused()) this.goTo((performance.now() - this.base) / 1000);
  }
  private goTo(seconds: number): void {
    const before = this.place().index;
    this.base = performance.now() - seconds * 1000;
    this.elapsed.set(seconds);
    if (this.place().index !== before || this.place().done) chime();
    if (this.place().done) this.finished.emit();
    else if (this.place().index !== before) this.reached.emit(this.now()?.id ?? '');
  }
  private async awake(on: boolean): Promise<void> {
    if (on) this.lock = (await navigator.wakeLock?.request('screen').catch(() => null)) ?? null;
    else await this.lock?.release().catch(() => undefined);
  }
}
