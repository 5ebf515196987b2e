import { ChangeDetectionStrategy, Component, computed, inject, input, linkedSignal, signal } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { MatFormField, MatLabel } from '@angular/material/form-field';
import { MatInput } from '@angular/material/input';
import { MatRadioButton, MatRadioGroup } from '@angular/material/radio';
import { RouterLink } from '@angular/router';
import { isSignature, SIGNED_NAME_MAX, signsAsRecorded, type ConfidentialityPolicy } from '@attune/couples/domain';
import { anAct, DayPipe, keyed, ME, ProblemNote, reasonOf } from '@attune/ui';
import { ReadingLanguage } from '../words/language';
import { AgreementsClient } from './agreements-client';
import { AGREEMENT_WORDS } from './words';

/** One document, read whole, chosen and signed alone. After signing it says the same to everybody. */
@Component({
  selector: 'att-agreement',
  imports: [DayPipe, MatButton, MatFormField, MatInput, MatLabel, MatRadioButton, MatRadioGroup, ProblemNote, RouterLink],
  templateUrl: './agreement.html',
  styleUrl: './agreement.css',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class Agreement {
  readonly kind = input.required<string>();

  private readonly language = inject(ReadingLanguage);
  private readonly client = inject(AgreementsClient);
  private readonly here = inject(ME, { optional: true });
  protected readonly say = computed(() => AGREEMENT_WORDS[this.language.current()]);
  protected readonly documents = this.client.list(() => this.language.current());
  private readonly items = computed(() => (this.documents.hasValue() ? this.documents.value().items : []));
  protected readonly document = computed(() => this.items().find(({ kind }) => kind === this.kind()));
  protected readonly next = computed(() => this.items().find(({ kind, signed }) => kind !== this.kind() && !signed)?.kind);
  protected readonly again = linkedSignal<boolean>(() => (this.kind(), false));
  protected readonly open = computed(() => !this.document()?.signed || this.again());
  protected readonly chosen = computed(() => {
    const choice = this.document()?.signed?.choice;
    return this.document()?.choices.find(({ policy }) => policy === choice)?.name;
  });
  protected readonly choice = linkedSignal<ConfidentialityPolicy | null>(() => (this.kind(), null));
  protected readonly name = signal('');
  protected readonly recorded = computed(() => this.here?.me()?.name ?? '');
  /** The name that was asked about; pressed once more, it is taken. */
  protected readonly asked = signal('');
  protected readonly asks = computed(() => this.asked() !== '' && this.asked() === this.name().trim());
  protected readonly tried = signal(false);
  protected readonly ready = computed(() => isSignature(this.name()) && (!this.document()?.choices.length || this.choice() !== null));
  private readonly act = anAct();
  protected readonly busy = this.act.busy;
  protected readonly problem = this.act.problem;
  protected readonly newer = computed(() => reasonOf(this.problem()) === 'edition-changed');
  protected readonly nameMax = SIGNED_NAME_MAX;
  private readonly submit = keyed();

  protected typed(event: Event): void {
    this.name.set((event.target as HTMLInputElement).value);
  }

  protected async sign(event: Event): Promise<void> {
    event.preventDefault();
    this.tried.set(true);
    const document = this.document();
    if (!document || !this.ready()) return;
    const name = this.name().trim();
    if (this.recorded() && !this.asks() && !signsAsRecorded(name, this.recorded())) return this.asked.set(name);
    const signed = await this.act.do(async () => {
      const { kind, edition, language, hash } = document;
      const wish = { kind, edition, language, hash, name, ...(document.choices.length ? { choice: this.choice() } : {}) };
      const signed = await this.submit((key) => this.client.sign(wish, key));
      this.documents.update((all) => all && { items: all.items.map((each) => (each.kind === signed.kind ? signed : each)) });
      this.name.set('');
      this.asked.set('');
      this.tried.set(false);
      this.again.set(false);
      scrollTo({ top: 0 });
    });
    if (!signed) this.documents.reload();
  }
}
