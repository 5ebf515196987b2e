import { Component, computed, inject } from '@angular/core';
import { rxResource } from '@angular/core/rxjs-interop';
import { reloadOn } from '@attune/ui';
import { Say } from '../../exercises/say';
import { MeasuresClient } from '../measures-client';
import { MW } from '../words';
import { Release } from './release';

/** What the clinician offered to be opened to both: the same list for both, whatever either chose. Absent while there is none. */
@Component({
  selector: 'att-releases',
  imports: [Release],
  template: `
    @if (items().length > 0) {
      <h2>{{ words.say(MW.forBoth) }}</h2>
      <p>{{ words.say(MW.forBothSub) }}</p>
      @for (item of items(); track item.releaseId) { <att-release [release]="item" (late)="releases.reload()" /> }
    }
  `,
  styles: `
    :host { display: grid; gap: var(--att-3); }
    :host:empty { display: none; }
    p { color: var(--att-muted); font-size: var(--att-text-s); }
  `,
})
export class Releases {
  protected readonly words = inject(Say);
  private readonly client = inject(MeasuresClient);
  protected readonly MW = MW;
  protected readonly releases = rxResource({ stream: () => this.client.releases() });
  protected readonly items = computed(() => (this.releases.hasValue() ? this.releases.value().items : []));

  constructor() {
    // The clinician's acts alone are told of here.
    reloadOn(this.releases, ['measures']);
  }
}
