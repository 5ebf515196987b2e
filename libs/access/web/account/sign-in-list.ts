import { ChangeDetectionStrategy, Component, inject, signal } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { Confirm, Loaded, MomentPipe, ProblemNote, reloadOn, State } from '@attune/ui';
import { AccessClient } from '../access-client';
import { Here } from '../here/here';

/** Where one is signed in, and the way to end each. */
@Component({
  selector: 'att-sign-in-list',
  imports: [Loaded, MatButton, MomentPipe, ProblemNote, State],
  template: `
    <h2>Where you are signed in</h2>
    <att-problem [of]="problem()" />
    <att-state [of]="signIns" [lines]="3">
      <ul class="plain" *attLoaded="signIns; let list">
        @for (each of list.items; track each.id) {
          <li>
            <div>
              <strong>{{ each.device }}</strong>
              <p class="att-muted att-small">{{ each.here ? 'This browser' : 'Last used ' + (each.lastSeenAt | attMoment) }}, since {{ each.startedAt | attMoment }}</p>
            </div>
            @if (!each.here) {
              <button matButton type="button" (click)="end(each.id)">Sign out there</button>
            }
          </li>
        }
      </ul>
    </att-state>
    <button matButton="outlined" type="button" (click)="everywhere()">Sign out everywhere</button>
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
  host: { class: 'att-stack' },
  styles: `
    li { display: flex; justify-content: space-between; align-items: center; gap: var(--att-3); padding-block: var(--att-2); border-block-end: var(--att-line); }
    :host > button { justify-self: start; }
  `,
})
export class SignInList {
  private readonly client = inject(AccessClient);
  private readonly here = inject(Here);
  private readonly confirm = inject(Confirm);
  protected readonly signIns = this.client.signIns();
  protected readonly problem = signal<unknown>(null);

  constructor() {
    reloadOn(this.signIns, ['access']);
  }

  protected async end(id: string): Promise<void> {
    this.problem.set(null);
    await this.client.end(id).catch((error: unknown) => this.problem.set(error));
    this.signIns.reload();
  }

  protected async everywhere(): Promise<void> {
    const sure = await this.confirm.ask({
      heading: 'Sign out everywhere?', text: 'All your devices are signed out, this one too. Texts that wait in this browser to be sent are erased.', act: 'Sign out everywhere',
    });
    if (sure) await this.here.signOut('everywhere');
  }
}
