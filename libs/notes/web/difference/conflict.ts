import { afterNextRender, ChangeDetectionStrategy, Component, computed, ElementRef, inject, input, output, signal } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { MatRadioButton, MatRadioGroup } from '@angular/material/radio';
import type { NoteView } from '@attune/notes/domain';
import { Lane, MomentPipe } from '@attune/ui';
import type { DraftContent, Stand } from '../draft/draft-content';
import { FactsLine } from '../paper/facts-line';
import { MarkedText } from '../paper/marked-text';
import { chosen, differing, type Choice } from './two-texts';

const WORDS: Record<Choice, string> = { here: 'Keep what is written here', there: 'Keep what was saved there', both: 'Keep both, one under the other' };

/** Two texts side by side, their differences marked; nothing is chosen until the writer chooses. */
@Component({
  selector: 'att-conflict',
  imports: [FactsLine, Lane, MarkedText, MatButton, MatRadioButton, MatRadioGroup, MomentPipe],
  templateUrl: './conflict.html',
  styleUrl: './conflict.css',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class Conflict {
  readonly note = input.required<NoteView>();
  readonly here = input.required<DraftContent>();
  readonly there = input.required<Stand>();
  readonly settled = output<DraftContent>();

  private readonly host = inject<ElementRef<HTMLElement>>(ElementRef);
  protected readonly words = WORDS;
  protected readonly choices = signal<Record<string, Choice>>({});
  protected readonly tried = signal(false);
  protected readonly all = computed(() => differing(this.note(), this.here(), this.there().content));
  protected readonly left = computed(() => this.all().filter(({ id }) => !this.choices()[id]));

  constructor() {
    afterNextRender(() => this.host.nativeElement.querySelector('h2')?.focus());
  }

  protected choose(id: string, choice: Choice): void {
    this.choices.update((all) => ({ ...all, [id]: choice }));
  }

  protected settle(): void {
    const [first] = this.left();
    this.tried.set(true);
    if (first) document.getElementById(`choice-${first.id}`)?.querySelector('input')?.focus();
    else this.settled.emit(chosen(this.here(), this.there().content, this.choices()));
  }
}
