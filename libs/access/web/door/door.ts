import { ChangeDetectionStrategy, Component, input } from '@angular/core';

/** The frame of every page before the sign-in: one narrow column, the name of the house, one thing to do. */
@Component({
  selector: 'att-door',
  template: `
    <main>
      <p class="house" aria-hidden="true">Attune</p>
      <section class="att-card">
        <h1>{{ heading() }}</h1>
        @if (sub()) {
          <p class="att-muted">{{ sub() }}</p>
        }
        <ng-content />
      </section>
      <ng-content select="[below]" />
    </main>
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
  styles: `
    :host { display: grid; min-height: 100dvh; place-items: start center; padding: clamp(var(--att-5), 10vh, 120px) var(--att-4) var(--att-6); }
    main { display: grid; gap: var(--att-5); width: min(440px, 100%); }
    .house { font: 600 var(--att-text-xl) / 1 var(--att-serif); color: var(--mat-sys-primary); letter-spacing: -0.01em; }
    section { display: grid; grid-template-columns: minmax(0, 1fr); gap: var(--att-4); padding: var(--att-6); box-shadow: var(--att-raised); }
    h1 { font-size: var(--att-text-xl); }
    @media (max-width: 480px) { section { padding: var(--att-5) var(--att-4); } }
  `,
})
export class Door {
  readonly heading = input.required<string>();
  readonly sub = input('');
}
