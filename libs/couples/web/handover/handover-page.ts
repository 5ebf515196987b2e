import { ChangeDetectionStrategy, Component, computed, inject, linkedSignal, signal } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { MatFormField, MatLabel } from '@angular/material/form-field';
import { MatInput } from '@angular/material/input';
import { MatRadioButton, MatRadioGroup } from '@angular/material/radio';
import { isSignature, signsAsRecorded, type ConfidentialityPolicy, type DocumentToSign, type Language } from '@attune/couples/domain';
import { anAct, ProblemNote, reasonOf } from '@attune/ui';
import { CouplesClient } from '../couples-client';
import { HANDOVER_WORDS } from './handover-words';

/**
 * The clinician's device in a partner's hands: their documents, one after the other, and nothing else. Nobody is signed in; the slip stands
 * behind the # of the address, out of logs, and is worth nothing once the device goes back.
 */
@Component({
  selector: 'att-handover-page',
  imports: [MatButton, MatFormField, MatInput, MatLabel, MatRadioButton, MatRadioGroup, ProblemNote],
  templateUrl: './handover-page.html',
  styleUrl: './handover-page.css',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class HandoverPage {
  private readonly client = inject(CouplesClient).handedOver;
  /** The slip, and after it the name of the record, so that a name typed otherwise is asked about. */
  private readonly behind = location.hash.slice(1).split('/');
  private readonly token = this.behind[0] ?? '';
  protected readonly recorded = decodeURIComponent(this.behind[1] ?? '');
  /** The name that was asked about; typed once more, it is taken. */
  protected readonly asked = signal('');
  protected readonly documents = signal<DocumentToSign[] | null>(null);
  protected readonly language = computed<Language>(() => this.documents()?.[0]?.language ?? 'en');
  protected readonly say = computed(() => HANDOVER_WORDS[this.language()]);
  protected readonly over = signal(false);
  protected readonly gone = signal(false);
  protected readonly act = anAct();
  protected readonly newer = computed(() => reasonOf(this.act.problem()) === 'edition-changed');
  protected readonly at = linkedSignal<number>(() => this.documents()?.findIndex(({ signed }) => !signed) ?? -1);
  protected readonly document = computed(() => this.documents()?.[this.at()]);
  /** The document with a choice in it: where the two chose differently, each chooses again. Always offered, so that it tells neither of them anything. */
  protected readonly chosen = computed(() => this.documents()?.findIndex(({ choices }) => choices.length > 0) ?? -1);
  protected readonly name = signal('');
  protected readonly choice = linkedSignal<ConfidentialityPolicy | null>(() => (this.at(), null));
  protected readonly ready = computed(() => isSignature(this.name()) && (!this.document()?.choices.length || this.choice() !== null));

  constructor() {
    void this.read();
  }

  protected async read(language?: Language): Promise<void> {
    this.gone.set(!(await this.act.do(() => this.show(language))));
  }

  protected again(): void {
    this.at.set(this.chosen());
    setTimeout(() => document.querySelector<HTMLElement>('att-handover-page h1')?.focus());
  }

  protected typed(event: Event): void {
    this.name.set((event.target as HTMLInputElement).value);
  }

  protected async sign(event: Event): Promise<void> {
    event.preventDefault();
    const document = this.document();
    if (!document || !this.ready()) return;
    const name = this.name().trim();
    if (this.recorded && this.asked() !== name && !signsAsRecorded(name, this.recorded)) return this.asked.set(name);
    const { kind, edition, language, hash } = document;
    const done = await this.act.do(async () => {
      const signed = await this.client.sign(this.token, { kind, edition, language, hash, name, ...(document.choices.length ? { choice: this.choice() } : {}) });
      this.documents.update((all) => all?.map((each) => (each.kind === signed.kind ? signed : each)) ?? null);
      this.name.set('');
      this.asked.set('');
      scrollTo({ top: 0 });
    });
    // Where somebody else treats or supervises by now, the text as it stands comes by itself; why it was not signed stays beside it.
    if (!done) await this.show(language).catch(() => undefined);
  }

  /** The slip ends, the address forgets it, and the clinician signs in again. */
  protected async giveBack(): Promise<void> {
    await this.act.do(() => this.client.end(this.token));
    this.documents.set(null);
    this.over.set(true);
    history.replaceState(null, '', '/handover');
  }

  protected signIn(): void {
    location.replace('/');
  }

  /** The same document stays open, one that is signed again too, with what was chosen in it. */
  private async show(language?: Language): Promise<void> {
    const [open, choice] = [this.document()?.kind, this.choice()];
    const { items } = await this.client.documents(this.token, language);
    this.documents.set(items);
    if (!open) return;
    this.at.set(items.findIndex(({ kind }) => kind === open));
    this.choice.set(choice);
  }
}
