import { ChangeDetectionStrategy, Component, computed, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { Prep } from '@attune/overview/domain';
import { Lane } from '@attune/ui';

/** What became of measures since they last met, a line a partner. */
@Component({
  selector: 'att-prep-measures',
  imports: [Lane, RouterLink],
  template: `
    <h2>Measures</h2>
    @if (of().conjoint) {
      <p class="att-muted">Hidden in conjoint mode.</p>
    } @else {
      <ul class="plain">
        @for (line of lines(); track line.partner.id) {
          <li><att-lane [seat]="line.partner.seat" [name]="line.partner.givenName" /> <span>{{ line.words }}</span></li>
        } @empty {
          <li class="att-muted">None since {{ of().lastMetOn ? 'you last met' : 'the beginning' }}.</li>
        }
      </ul>
      <p class="att-small"><a [routerLink]="['/couples', of().coupleId, 'measures']">All measures</a></p>
    }
  `,
  styles: `
    :host { display: block; }
    h2 { margin-block-end: var(--att-1); }
    li { display: flex; gap: var(--att-2); align-items: baseline; padding-block: 2px; }
    att-lane { flex: none; }
    a { display: inline-block; min-height: 24px; }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class PrepMeasures {
  readonly of = input.required<Prep>();
  protected readonly lines = computed(() =>
    this.of().partners.flatMap((partner) => {
      const words = this.of().measures.filter(({ seat }) => seat === partner.seat).map(({ measure, words: said }) => `${measure}: ${said}.`);
      return words.length ? [{ partner, words: words.join(' ') }] : [];
    }),
  );
}
