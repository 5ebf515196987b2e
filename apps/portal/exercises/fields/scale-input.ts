import { Component, computed, inject, input, model } from '@angular/core';
import { Say } from '../say';
import { W } from '../words';

/** A slider from 0 to 10 with words at its ends. Untouched is no answer; "I don't know" is one. */
@Component({
  selector: 'att-scale-input',
  template: `
    <div class="track" [class.untouched]="value() === undefined || value() === null">
      <input type="range" min="0" max="10" step="1" [attr.aria-label]="label()" [attr.aria-valuetext]="spoken()"
        [value]="value() ?? 5" (input)="pick($event)" (pointerdown)="touch($event)" />
      <div class="ends" aria-hidden="true"><span>{{ low() }}</span><output>{{ shown() }}</output><span>{{ high() }}</span></div>
    </div>
    <button type="button" class="unknown" [attr.aria-pressed]="value() === null" (click)="value.set(value() === null ? undefined : null)">{{ dontKnow() }}</button>
  `,
  styles: `
    :host { display: grid; gap: var(--att-3); }
    input { width: 100%; height: 44px; margin: 0; appearance: none; background: none; cursor: pointer; }
    input::-webkit-slider-runnable-track { height: 6px; border-radius: 3px; background: var(--mat-sys-outline-variant); }
    input::-moz-range-track { height: 6px; border-radius: 3px; background: var(--mat-sys-outline-variant); }
    input::-webkit-slider-thumb { appearance: none; box-sizing: border-box; width: 28px; height: 28px; margin-block-start: -11px; border: 2px solid var(--mat-sys-primary); border-radius: 50%; background: var(--mat-sys-primary); }
    input::-moz-range-thumb { box-sizing: border-box; width: 28px; height: 28px; border: 2px solid var(--mat-sys-primary); border-radius: 50%; background: var(--mat-sys-primary); }
    .untouched input::-webkit-slider-thumb { border-color: var(--mat-sys-outline); background: var(--mat-sys-surface); }
    .untouched input::-moz-range-thumb { border-color: var(--mat-sys-outline); background: var(--mat-sys-surface); }
    .ends { display: grid; grid-template-columns: 1fr auto 1fr; gap: var(--att-2); align-items: baseline; color: var(--att-muted); font-size: var(--att-text-s); }
    .ends span:last-child { text-align: end; }
    output { font: 600 var(--att-text-xl) / 1 var(--att-sans); color: var(--mat-sys-on-surface); font-variant-numeric: tabular-nums; min-width: 2ch; text-align: center; }
    .unknown { justify-self: center; min-height: 44px; padding: 0 var(--att-4); border: var(--att-line); border-radius: 99px; background: none; color: inherit; font: inherit; cursor: pointer; }
    .unknown[aria-pressed='true'] { background: var(--mat-sys-secondary-container); color: var(--mat-sys-on-secondary-container); border-color: transparent; }
  `,
})
export class ScaleInput {
  private readonly words = inject(Say);
  readonly label = input.required<string>();
  readonly low = input.required<string>();
  readonly high = input.required<string>();
  /** 0 to 10; null is "I don't know"; undefined has not been touched. */
  readonly value = model<number | null | undefined>(undefined);

  protected readonly dontKnow = computed(() => this.words.say(W.dontKnow));
  protected readonly shown = computed(() => this.value() ?? '–');
  protected readonly spoken = computed(() => {
    const value = this.value();
    if (value === null) return this.dontKnow();
    return value === undefined ? this.words.say(W.notYet) : this.words.say(W.of10, { n: value });
  });

  protected pick(event: Event): void {
    this.value.set(Number((event.target as HTMLInputElement).value));
  }

  /** A press on the middle changes nothing in the slider and so says nothing by itself: it means the middle. */
  protected touch(event: Event): void {
    const slider = event.target as HTMLInputElement;
    if (this.value() === undefined || this.value() === null) setTimeout(() => this.value.set(Number(slider.value)));
  }
}
