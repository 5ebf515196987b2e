import { ChangeDetectionStrategy, Component, computed, input, output, signal } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { Icon, type IconName, Saved, type SaveState } from '@attune/ui';

/** Something to be done yet, in a few words, and the field that it leads to. */
export interface Open {
  field: string;
  words: string;
}

/** What the button at the end of the bar does. */
export type EndAct = 'submit' | 'sign' | 'compare';

const ACTS: Record<EndAct, { words: string; icon: IconName }> = {
  submit: { words: 'Submit for review', icon: 'send' },
  sign: { words: 'Sign', icon: 'pencil' },
  compare: { words: 'Compare', icon: 'eye' },
};

const SHOWN_AT_ONCE = 2;

/** What stays in sight while a note is written: whether it is saved, what is missing, and the one act that ends it. */
@Component({
  selector: 'att-note-bar',
  imports: [Icon, MatButton, Saved],
  template: `
    <!-- Heard when something is wrong; "Saved" every few seconds would talk into the writing. -->
    <att-saved [state]="state()" [at]="savedAt()" [attr.aria-live]="quiet() ? 'off' : 'polite'" />
    <div class="missing">
      @if (missing().length) {
        <span class="att-muted wide">Missing:</span>
        <button type="button" class="more narrow" [attr.aria-expanded]="all()" (click)="all.set(!all())">{{ missing().length }} missing</button>
        <ul class="plain" [class.wide]="!all()">
          @for (each of shown(); track each.words) {
            <li><button type="button" class="go" (click)="go(each.field)">{{ each.words }}</button></li>
          }
          @if (more()) {
            <li class="wide"><button type="button" class="more" [attr.aria-expanded]="all()" (click)="all.set(!all())">{{ all() ? 'fewer' : 'and ' + more() + ' more' }}</button></li>
          }
        </ul>
      } @else {
        <span class="att-muted complete"><att-icon name="check" [size]="16" /> Nothing missing</span>
      }
    </div>
    @if (act(); as to) {
      <button class="act" matButton="filled" type="button" (click)="end.emit()"><att-icon [name]="acts[to].icon" />{{ acts[to].words }}</button>
    }
  `,
  styleUrl: './note-bar.css',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class NoteBar {
  readonly state = input.required<SaveState>();
  readonly savedAt = input.required<string | null>();
  readonly missing = input.required<Open[]>();
  /** How it ends; null while it is being signed below. */
  readonly act = input.required<EndAct | null>();
  readonly jump = output<string>();
  readonly end = output();

  protected readonly acts = ACTS;
  protected readonly quiet = computed(() => this.state() === 'saved' || this.state() === 'saving');
  protected readonly all = signal(false);
  protected readonly shown = computed(() => (this.all() ? this.missing() : this.missing().slice(0, SHOWN_AT_ONCE)));
  protected readonly more = computed(() => Math.max(0, this.missing().length - SHOWN_AT_ONCE));

  protected go(field: string): void {
    this.all.set(false);
    this.jump.emit(field);
  }
}
