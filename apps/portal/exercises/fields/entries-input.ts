import { Component, computed, inject, input, model } from '@angular/core';
import { type EntriesField, type Entry, LINE_MAX, MARKS, REPLIES, type Words } from '@attune/exercises/domain';
import { Say } from '../say';
import { W } from '../words';

const EMPTY: Entry = { what: '', about: '', mark: null, reply: null };
const MARK_WORDS: Record<(typeof MARKS)[number], Words> = { saw: W.saw, made: W.made };
const REPLY_WORDS: Record<(typeof REPLIES)[number], Words> = { yes: W.replyYes, 'not-quite': W.replyNotQuite, open: W.replyOpen };

/** What was noticed, each entry marked as seen or made of it, with the other's answer. Nothing is counted. */
@Component({
  selector: 'att-entries-input',
  template: `
    @for (entry of entries(); track $index; let index = $index) {
      <fieldset>
        <legend class="att-unseen">{{ words.say(W.noticed) }}</legend>
        <label>{{ words.say(W.noticed) }}<input type="text" [maxLength]="max" [value]="entry.what" (input)="put(index, { what: text($event) })" autocomplete="off" /></label>
        <label>{{ words.say(W.whenAbout) }}<input type="text" [maxLength]="max" [value]="entry.about" (input)="put(index, { about: text($event) })" autocomplete="off" /></label>
        <div class="chips" role="group">
          @for (mark of marks; track mark) {
            <button type="button" [attr.aria-pressed]="entry.mark === mark" (click)="put(index, { mark: entry.mark === mark ? null : mark })">{{ words.say(markWords[mark]) }}</button>
          }
        </div>
        <p id="reply-{{ index }}">{{ words.say(W.answered) }}</p>
        <div class="chips" role="group" [attr.aria-labelledby]="'reply-' + index">
          @for (reply of replies; track reply) {
            <button type="button" [attr.aria-pressed]="entry.reply === reply" (click)="put(index, { reply: entry.reply === reply ? null : reply })">{{ words.say(replyWords[reply]) }}</button>
          }
        </div>
        @if (entries().length > 1) {
          <button type="button" class="quiet" (click)="remove(index)">{{ words.say(W.remove) }}</button>
        }
      </fieldset>
    }
    @if (entries().length < field().max) {
      <button type="button" class="quiet" (click)="value.set([...entries(), empty])">{{ words.say(W.another) }}</button>
    }
  `,
  styles: `
    :host { display: grid; gap: var(--att-4); }
    fieldset { display: grid; gap: var(--att-3); margin: 0; padding: var(--att-4); border: var(--att-line); border-radius: var(--att-radius); background: var(--att-paper); }
    label { display: grid; gap: var(--att-1); color: var(--att-muted); font-size: var(--att-text-s); }
    input { min-height: 48px; padding: 0 var(--att-3); border: var(--att-line); border-radius: var(--att-radius-s); background: var(--mat-sys-surface); color: var(--mat-sys-on-surface); font: 400 1rem / 1.4 var(--att-sans); }
    .chips { display: flex; flex-wrap: wrap; gap: var(--att-2); }
    .chips button, .quiet { min-height: 44px; padding: 0 var(--att-4); border: var(--att-line); border-radius: 99px; background: none; color: inherit; font: inherit; cursor: pointer; }
    .chips button[aria-pressed='true'] { background: var(--mat-sys-secondary-container); color: var(--mat-sys-on-secondary-container); border-color: transparent; }
    .quiet { justify-self: start; border-style: dashed; }
    p { font-size: var(--att-text-s); color: var(--att-muted); }
  `,
})
export class EntriesInput {
  protected readonly words = inject(Say);
  protected readonly W = W;
  protected readonly max = LINE_MAX;
  protected readonly marks = MARKS;
  protected readonly replies = REPLIES;
  protected readonly markWords = MARK_WORDS;
  protected readonly replyWords = REPLY_WORDS;
  protected readonly empty = EMPTY;
  readonly field = input.required<EntriesField>();
  readonly value = model<readonly Entry[] | null | undefined>(undefined);
  protected readonly entries = computed(() => (this.value()?.length ? (this.value() as readonly Entry[]) : [EMPTY]));

  protected text(event: Event): string {
    return (event.target as HTMLInputElement).value;
  }
  protected put(index: number, part: Partial<Entry>): void {
    this.value.set(this.entries().map((entry, at) => (at === index ? { ...entry, ...part } : entry)));
  }
  protected remove(index: number): void {
    this.value.set(this.entries().filter((_, at) => at !== index));
  }
}
