import { ChangeDetectionStrategy, Component, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { OwedItem } from '@attune/couples/domain';

const OWED_WORDS: Record<OwedItem['owed'][number], string> = {
  contact: 'safe address not recorded',
  invite: 'not yet invited',
  invitation: 'invitation not used',
  consent: 'consent not signed',
  policy: 'different policies chosen',
  screening: 'screening not recorded',
  activate: 'ready to become active',
};

/** What is owed before couples can become active. */
@Component({
  selector: 'att-to-become-active',
  imports: [RouterLink],
  template: `
    <h2>To become active</h2>
    <ul class="plain">
      @for (item of items(); track item.coupleId) {
        <li>
          <a data-stop [routerLink]="['/couples', item.coupleId, 'administration']">{{ names(item) }}</a>
          <span class="att-muted att-small">{{ words(item) }}</span>
        </li>
      }
    </ul>
  `,
  styles: `
    h2 { margin-block-end: var(--att-2); }
    li { display: grid; padding-block: var(--att-2); border-block-start: var(--att-line); }
    a { font-weight: 550; justify-self: start; }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class ToBecomeActive {
  readonly items = input.required<OwedItem[]>();
  protected readonly names = ({ partners }: OwedItem): string => partners.map((each) => each.givenName).join(' & ');
  protected readonly words = ({ owed }: OwedItem): string => owed.map((each) => OWED_WORDS[each]).join(', ');
}
