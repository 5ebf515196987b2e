import { ChangeDetectionStrategy, Component, computed, input, output, signal } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { Icon, Saved, type SaveState } from '@attune/ui';

/** Something to be done yet, in a few words, and the field that it leads to. */
export interface Open {
  field: string;
  words: string;
}

const SHOWN_AT_ONCE = 2;

/** What stays in sight while a note is written: whether it is saved, what is missing, and the one act that ends it. */
@Component({
  selector: 'att-note-bar',
  imports: [Icon, MatButton, Saved],
  template: `
    <att-saved [state]="state()" [at]="savedAt()" />
    <div class="missing">
      @if (missing().length) {
        <span class="att-muted">Missing:</span>
        <ul class="plain">
          @for (each of shown(); track each.field) {
            <li><button type="button" class="go" (click)="jump.emit(each.field)">{{ each.words }}</button></li>
          }
          @if (more()) {
            <li><button type="button" class="go more" [attr.aria-expanded]="all()" (click)="all.set(!all())">{{ all() ? 'fewer' : 'and ' + more() + ' more' }}</button></li>
          }
        </ul>
      } @else {
        <span class="att-muted complete"><att-icon name="check" [size]="16" /> Nothing missing</span>
      }
    </div>
    @if (act()) {
      <button class="act" matButton="filled" type="button" (click)="end.emit()"><att-icon [name]="act() === 'submit' ? 'send' : 'pencil'" />{{ act() === 'submit' ? 'Submit for review' : 'Sign' }}</button>
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
  readonly act = input.required<'submit' | 'sign' | null>();
  readonly jump = output<string>();
  readonly end = output();

  protected readonly all = signal(false);
  protected readonly shown = computed(() => (this.all() ? this.missing() : this.missing().slice(0, SHOWN_AT_ONCE)));
  protected readonly more = computed(() => Math.max(0, this.missing().length - SHOWN_AT_ONCE));
}
