import { ChangeDetectionStrategy, Component, computed, input } from '@angular/core';
import { Icon } from '@attune/ui';
import { TranslocoDirective } from '@jsverse/transloco';

const KNOWN = new Set([
  'sign-in-refused', 'invitation-refused', 'recovery-refused', 'link-refused', 'password-wrong', 'password-common', 'password-names', 'password-too-short', 'code-wrong', 'too-many-tries', 'offline',
]);

/** Why something was not done, in the reader's language. */
@Component({
  selector: 'att-refused',
  imports: [Icon, TranslocoDirective],
  template: `
    @if (word(); as it) {
      <p *transloco="let t; prefix: 'access.refused'" role="alert"><att-icon name="alert" /><span>{{ t(it) }}</span></p>
    }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
  styles: `
    :host(:empty) { display: none; }
    p { display: flex; gap: var(--att-3); padding: var(--att-4); border-radius: var(--att-radius); background: var(--mat-sys-error-container); color: var(--mat-sys-on-error-container); }
    att-icon { flex: none; }
  `,
})
export class Refused {
  readonly reason = input.required<string | null>();
  protected readonly word = computed(() => {
    const reason = this.reason();
    return reason === null ? null : KNOWN.has(reason) ? reason : 'other';
  });
}
