import { ChangeDetectionStrategy, Component, computed, inject, input, signal } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { MatCheckbox } from '@angular/material/checkbox';
import type { RecoveryMade } from '@attune/access/domain';
import { Icon, MomentPipe, ProblemNote } from '@attune/ui';
import { PracticeClient } from '../practice-client';

/** The way back for a colleague who lost password, phone and codes: begun here after they were seen, finished by themselves alone. */
@Component({
  selector: 'att-recovery',
  imports: [Icon, MatButton, MatCheckbox, MomentPipe, ProblemNote],
  template: `
    <att-problem [of]="problem()" />
    @if (made(); as it) {
      @if (it.link) {
        <p>{{ name() }} opens this link now, on their own device. It shows them six digits to keep, which you do not see.</p>
        <p class="link">{{ it.link }}</p>
      } @else {
        <p>The link is on its way by mail. Tell {{ name() }} this code yourself, never in the same message. It shows only now.</p>
        <p class="code" aria-label="Six-digit code">{{ it.code }}</p>
      }
    }
    @if (current(); as it) {
      <p>A new way in opens {{ it.opensAt | attMoment }}, until {{ it.expiresAt | attMoment }}. They are told of it and can stop it.</p>
      <button matButton type="button" (click)="takeBack()">Take it back</button>
    } @else if (asking()) {
      <p>For when the password is lost and no mail can bring a new one, or phone and codes are lost. It opens after 24 hours.</p>
      <mat-checkbox [checked]="seen()" (change)="seen.set($event.checked)">I have seen {{ name() }}, in person or on video, and know that it is them.</mat-checkbox>
      <div class="att-row">
        <button matButton="outlined" type="button" [disabled]="!seen()" (click)="start('mail')"><att-icon name="mail" />Mail a link</button>
        <button matButton="outlined" type="button" [disabled]="!seen()" (click)="start('screen')"><att-icon name="link" />Show a link here</button>
        <button matButton type="button" (click)="asking.set(false)">Leave it</button>
      </div>
    } @else if (underWay.hasValue()) {
      <button matButton type="button" (click)="asking.set(true)">Help them back in</button>
    }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
  host: { class: 'att-stack' },
  styles: `
    .code { font: 600 var(--att-text-2xl) / 1.2 var(--att-sans); letter-spacing: 0.22em; font-variant-numeric: tabular-nums; }
    .link { padding: var(--att-3); border: var(--att-line); border-radius: var(--att-radius); overflow-wrap: anywhere; font-size: var(--att-text-s); user-select: all; }
    :host > button { justify-self: start; }
  `,
})
export class Recovery {
  readonly id = input.required<string>();
  readonly name = input.required<string>();

  private readonly client = inject(PracticeClient);
  protected readonly underWay = this.client.recovery(() => this.id());
  protected readonly current = computed(() => (this.underWay.hasValue() ? this.underWay.value().underWay : null));
  protected readonly made = signal<RecoveryMade | null>(null);
  protected readonly asking = signal(false);
  protected readonly seen = signal(false);
  protected readonly problem = signal<unknown>(null);

  protected start(way: RecoveryMade['way']): Promise<void> {
    return this.tryTo(async () => {
      this.made.set(await this.client.startRecovery(this.id(), way));
      this.asking.set(false);
      this.seen.set(false);
    });
  }

  protected takeBack(): Promise<void> {
    return this.tryTo(async () => {
      await this.client.takeRecoveryBack(this.id());
      this.made.set(null);
    });
  }

  private async tryTo(work: () => Promise<unknown>): Promise<void> {
    this.problem.set(null);
    await work().then(() => this.underWay.reload(), (error: unknown) => this.problem.set(error));
  }
}
