import { ChangeDetectionStrategy, Component, computed, input } from '@angular/core';
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
  disclosure: 'not signed: who is unlicensed and who supervises',
  edition: 'a newer text not signed',
};

/** What is owed before couples can become active, and what active ones have still to sign. */
@Component({
  selector: 'att-to-become-active',
  imports: [RouterLink],
  template: `
    @for (list of lists(); track list.heading) {
      <section [attr.aria-label]="list.heading">
        <h2>{{ list.heading }}</h2>
        <ul class="plain">
          @for (item of list.items; track item.coupleId) {
            <li>
              <a data-stop [routerLink]="['/couples', item.coupleId, 'administration']">{{ names(item) }}</a>
              <span class="att-muted att-small">{{ words(item) }}</span>
            </li>
          }
        </ul>
      </section>
    }
  `,
  styles: `
    :host { display: grid; gap: var(--att-5); }
    h2 { margin-block-end: var(--att-2); }
    li { display: grid; padding-block: var(--att-2); border-block-start: var(--att-line); }
    a { font-weight: 550; justify-self: start; }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class ToBecomeActive {
  readonly items = input.required<OwedItem[]>();
  protected readonly lists = computed(() =>
    [
      { heading: 'To become active', items: this.items().filter(({ active }) => !active) },
      { heading: 'Still to be signed', items: this.items().filter(({ active }) => active) },
    ].filter(({ items }) => items.length),
  );
  protected readonly names = ({ partners }: OwedItem): string => partners.map((each) => each.givenName).join(' & ');
  protected readonly words = ({ owed }: OwedItem): string => owed.map((each) => OWED_WORDS[each]).join(', ');
}
