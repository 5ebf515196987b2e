import { ChangeDetectionStrategy, Component, input, signal } from '@angular/core';
import { MatButton } from '@angular/material/button';
import type { InvitationMade } from '@attune/access/domain';
import { Icon, MomentPipe, QrCode } from '@attune/ui';

/** What the inviter sees once: the code to tell in person, and the link where it was not mailed. */
@Component({
  selector: 'att-invitation-made',
  imports: [Icon, MatButton, MomentPipe, QrCode],
  template: `
    <p>{{ of().way === 'mail' ? 'The link is on its way by mail.' : 'Show or send this link. It is not shown again.' }}</p>
    @if (of().link; as link) {
      @if (of().picture; as picture) { <att-qr-code [svg]="picture" label="The link as a QR code. The same as text is below." /> }
      <p class="link">{{ link }}</p>
      <button matButton="outlined" type="button" (click)="copy(link)"><att-icon name="link" />{{ copied() ? 'Copied' : 'Copy the link' }}</button>
    }
    <p>Tell them this code yourself, in person or on the phone, never in the same message as the link:</p>
    <p class="code" aria-label="Six-digit code">{{ of().code }}</p>
    <p class="att-muted att-small">Good until {{ of().expiresAt | attMoment }}, once.</p>
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
  host: { class: 'att-stack', role: 'status' },
  styles: `
    .code { font: 600 var(--att-text-2xl) / 1.2 var(--att-sans); letter-spacing: 0.22em; font-variant-numeric: tabular-nums; }
    .link { padding: var(--att-3); border: var(--att-line); border-radius: var(--att-radius); overflow-wrap: anywhere; font-size: var(--att-text-s); }
    button { justify-self: start; }
  `,
})
export class InvitationMadeNote {
  readonly of = input.required<InvitationMade>();
  protected readonly copied = signal(false);

  protected async copy(link: string): Promise<void> {
    await navigator.clipboard.writeText(link);
    this.copied.set(true);
  }
}
