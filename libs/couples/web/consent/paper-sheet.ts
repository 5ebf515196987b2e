import { ChangeDetectionStrategy, Component, computed, inject, input, linkedSignal, output, signal } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { MatFormField, MatLabel } from '@angular/material/form-field';
import { MatInput } from '@angular/material/input';
import { MatRadioButton, MatRadioGroup } from '@angular/material/radio';
import { MatOption, MatSelect } from '@angular/material/select';
import { isSignature, signsAsRecorded, type ConfidentialityPolicy, type DocumentKind, type PartnerRecord } from '@attune/couples/domain';
import { anAct, keyed, Loaded, PracticeTime, ProblemNote, SideSheet, State } from '@attune/ui';
import { dateIn } from '@attune/util';
import { CouplesClient } from '../couples-client';
import { fullName } from '../words';

/** Records that a partner signed on paper: which document, when, under what name, and what they chose. */
@Component({
  selector: 'att-paper-sheet',
  imports: [Loaded, MatButton, MatFormField, MatInput, MatLabel, MatOption, MatRadioButton, MatRadioGroup, MatSelect, ProblemNote, SideSheet, State],
  templateUrl: './paper-sheet.html',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class PaperSheet {
  readonly coupleId = input.required<string>();
  readonly partner = input.required<PartnerRecord>();
  /** The day of the signature that counts now, where that is another one. */
  readonly saved = output<string | null>();
  readonly left = output();

  private readonly client = inject(CouplesClient);
  protected readonly documents = this.client.documents(this.coupleId, () => this.partner().id);
  private readonly items = computed(() => (this.documents.hasValue() ? this.documents.value().items : []));
  protected readonly kind = linkedSignal<DocumentKind | null>(() => (this.items().find(({ signed }) => !signed) ?? this.items()[0])?.kind ?? null);
  protected readonly document = computed(() => this.items().find(({ kind }) => kind === this.kind()));
  /** The name that was asked about; pressed once more, it is recorded. */
  protected readonly asked = signal('');
  protected readonly recorded = computed(() => fullName(this.partner()));
  protected readonly name = linkedSignal(() => this.recorded());
  protected readonly asks = computed(() => this.asked() !== '' && this.asked() === this.name().trim());
  protected readonly on = signal(dateIn(new Date(), inject(PracticeTime).zone()));
  protected readonly choice = signal<ConfidentialityPolicy | null>(null);
  protected readonly ready = computed(() => {
    const document = this.document();
    return document !== undefined && isSignature(this.name()) && this.on() !== '' && (!document.choices.length || this.choice() !== null);
  });
  protected readonly act = anAct();
  private readonly submit = keyed();

  protected typed(target: 'name' | 'on', event: Event): void {
    this[target].set((event.target as HTMLInputElement).value);
  }

  protected async record(event: Event): Promise<void> {
    event.preventDefault();
    const document = this.document();
    if (!document || !this.ready()) return;
    const name = this.name().trim();
    if (!this.asks() && !signsAsRecorded(name, this.partner())) return this.asked.set(name);
    const { kind, edition, language } = document;
    const wish = { kind, edition, language, name, signedOn: this.on(), choice: document.choices.length ? this.choice() : null };
    let counts: string | null = null;
    const recorded = async () => {
      const { signed } = await this.submit((key) => this.client.recordPaper(this.coupleId(), this.partner().id, wish, key));
      counts = signed && signed.on !== wish.signedOn ? signed.on : null;
    };
    if (await this.act.do(recorded)) this.saved.emit(counts);
  }
}
