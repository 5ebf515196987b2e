import { ChangeDetectionStrategy, Component, computed, input, output, signal } from '@angular/core';
import { MatButton } from '@angular/material/button';
import type { PartnerRecord } from '@attune/couples/domain';
import { DayPipe, Icon, Lane } from '@attune/ui';
import { DAY_WORDS, fullName } from '../words';
import { ContactForm } from './contact-form';
import { InvitationPanel } from './invitation-panel';
import { NameForm } from './name-form';

/** One of the two: the name, how they may safely be reached, their way in. Both cards are alike. */
@Component({
  selector: 'att-partner-card',
  imports: [ContactForm, DayPipe, Icon, InvitationPanel, Lane, MatButton, NameForm],
  templateUrl: './partner-card.html',
  styles: `
    section { display: grid; gap: var(--att-4); grid-template-columns: minmax(0, 1fr); }
    header { display: flex; align-items: center; justify-content: space-between; gap: var(--att-3); }
    h2 { display: flex; align-items: center; gap: var(--att-3); }
    dl { display: grid; grid-template-columns: max-content minmax(0, 1fr); gap: var(--att-1) var(--att-4); margin: 0; }
    dt { color: var(--att-muted); }
    dd { margin: 0; overflow-wrap: anywhere; }
    .part { padding-block-start: var(--att-4); border-block-start: var(--att-line); display: grid; gap: var(--att-3); justify-items: start; }
    .part > * { justify-self: stretch; }
    .part > button { justify-self: start; }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class PartnerCard {
  readonly coupleId = input.required<string>();
  readonly partner = input.required<PartnerRecord>();
  readonly mayWrite = input(false);
  readonly mayInvite = input(false);
  readonly mayTreat = input(false);
  readonly changed = output();

  protected readonly editing = signal<'name' | 'contact' | null>(null);
  protected readonly name = computed(() => fullName(this.partner()));
  protected readonly hours = computed(() => {
    const contact = this.partner().contact;
    if (!contact) return '';
    const days = contact.safeDays.length === 7 ? 'any day' : DAY_WORDS.filter(({ day }) => contact.safeDays.includes(day)).map(({ short }) => short).join(', ');
    return contact.safeFrom ? `${days}, ${contact.safeFrom} to ${contact.safeUntil}` : `${days}, any hour`;
  });

  protected saved(): void {
    this.editing.set(null);
    this.changed.emit();
  }
}
