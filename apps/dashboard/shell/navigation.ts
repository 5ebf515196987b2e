import { ChangeDetectionStrategy, Component, computed, inject } from '@angular/core';
import { RouterLink, RouterLinkActive } from '@angular/router';
import { Icon, ME, reading, reloadOn } from '@attune/ui';
import { PLACES } from './places';

/** The places of the product: a rail beside the page on a desk, a bar below it on a phone. */
@Component({
  selector: 'att-navigation',
  imports: [Icon, RouterLink, RouterLinkActive],
  template: `
    <nav aria-label="Places">
      <ul class="plain">
        @for (place of places(); track place.path) {
          <li [class.rare]="place.rare">
            <a [routerLink]="place.path" routerLinkActive="here" ariaCurrentWhenActive="page">
              <span class="mark"><att-icon [name]="place.icon" [size]="22" /></span>
              {{ place.label }}
              @if (place.path === '/today' && marked()) { <span class="waits"><span class="att-unseen">, something needs you now</span></span> }
            </a>
          </li>
        }
      </ul>
    </nav>
  `,
  styleUrl: './navigation.css',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class Navigation {
  private readonly here = inject(ME);
  private readonly urgent = reading<{ waits: boolean }>(() => (this.here.may('supervision.acknowledge') ? '/api/supervision/urgent/waits' : undefined));
  /** Not while both partners may look on. */
  protected readonly marked = computed(() => this.urgent.hasValue() && this.urgent.value().waits && !this.here.me()?.conjoint);
  protected readonly places = computed(() => (this.here.me() ? PLACES.filter(({ needs }) => this.here.may(needs)) : []));

  constructor() {
    reloadOn(this.urgent, ['supervision'], (ids) => 'urgentId' in ids);
  }
}
