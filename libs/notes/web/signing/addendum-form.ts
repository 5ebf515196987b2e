import { ChangeDetectionStrategy, Component, computed, inject, input, output } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { MatFormField, MatHint, MatLabel } from '@angular/material/form-field';
import { MatInput } from '@angular/material/input';
import { MatRadioButton, MatRadioGroup } from '@angular/material/radio';
import { ADDENDUM_KINDS, ADDENDUM_WORDS, MAY_NOT_AMEND, mayAmendNote, REASON_MAX, type AddendumKind, type NoteView } from '@attune/notes/domain';
import { keptWords, keyed } from '@attune/ui';
import { NotesClient } from '../notes-client';
import { Signing } from './signing';

interface Entry {
  kind: AddendumKind | null;
  /** The partner whom it is about; empty: both. */
  about: string;
  text: string;
  reason: string;
}
const NOTHING: Entry = { kind: null, about: '', text: '', reason: '' };

/** Puts something to a final note: what kind, about whom, the words, why now. The note itself stays as it is. */
@Component({
  selector: 'att-addendum-form',
  imports: [MatButton, MatFormField, MatHint, MatInput, MatLabel, MatRadioButton, MatRadioGroup, Signing],
  templateUrl: './addendum-form.html',
  styles: `:host { display: grid; gap: var(--att-4); font: 400 var(--att-text) / 1.5 var(--att-sans); } .kinds { display: grid; } mat-radio-group { margin-inline-start: -10px; } .kinds span { margin-inline-start: var(--att-1); color: var(--att-muted); } textarea.words { font: 400 1.125rem / 1.65 var(--att-serif); }`,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class AddendumForm {
  readonly note = input.required<NoteView>();
  /** The writer's name, as it will stand under the words. */
  readonly line = input.required<string>();
  readonly added = output();
  readonly left = output();

  private readonly client = inject(NotesClient);
  private readonly submit = keyed();
  protected readonly kinds = ADDENDUM_KINDS;
  protected readonly words = ADDENDUM_WORDS;
  protected readonly reasonMax = REASON_MAX;
  /** Kept on this device until it is signed. */
  private readonly kept = keptWords(() => `addendum/${this.note().id}`, NOTHING, ({ text, reason }) => text + reason !== '');
  protected readonly entry = this.kept.value;
  private readonly allowed = computed(() => {
    const { kind, text, reason } = this.entry();
    return mayAmendNote(this.note(), { treats: true, conjoint: this.note().conjoint }, { kind: kind ?? 'addendum', text, reason });
  });
  /** What is still missing, in words; null when it can be signed. */
  protected readonly missing = computed(() => {
    const allowed = this.allowed();
    if (this.entry().kind === null) return 'Choose what kind of entry this is.';
    return allowed.ok ? null : MAY_NOT_AMEND[allowed.reason];
  });

  protected write(change: Partial<Entry>): void {
    this.kept.set({ ...this.entry(), ...change });
  }

  protected readonly add = async (): Promise<void> => {
    const { kind, about, text, reason } = this.entry();
    if (!kind) return;
    const entry = { kind, text, reason, ...(about ? { compartment: about } : {}) };
    await this.submit((key) => this.client.amend(this.note().id, entry, key));
    this.kept.forget();
    this.added.emit();
  };
}
