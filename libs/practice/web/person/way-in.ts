import { ChangeDetectionStrategy, Component, inject, input, output, signal } from '@angular/core';
import { MatButton } from '@angular/material/button';
import type { InvitationMade, InvitationWay } from '@attune/access/domain';
import type { StaffPerson } from '@attune/practice/domain';
import { Confirm, MomentPipe, ProblemNote } from '@attune/ui';
import { InvitationMadeNote } from '../people/invitation-made';
import { PracticeClient } from '../practice-client';
import { WAY_IN_WORDS } from '../words';
import { Recovery } from './recovery';

/** The way in and out: invitation, sign-ins, the end of somebody's work here. */
@Component({
  selector: 'att-way-in',
  imports: [InvitationMadeNote, MatButton, MomentPipe, ProblemNote, Recovery],
  template: `
    <h2>Account</h2>
    <att-problem [of]="problem()" />
    <p>{{ words[of().wayIn] }}{{ of().wayIn === 'invited' ? ', until ' : '' }}{{ of().wayIn === 'invited' ? (of().invitationExpiresAt | attMoment) : '' }}.</p>
    @if (made(); as invitation) {
      <att-invitation-made [of]="invitation" />
    }
    <div class="att-row">
      @switch (of().wayIn) {
        @case ('joined') {
          <button matButton="outlined" type="button" (click)="endSignIns()">Sign them out everywhere</button>
        }
        @case ('ended') {
          <button matButton="outlined" type="button" (click)="setActive(true)">Works here again</button>
        }
        @default {
          <button matButton="outlined" type="button" (click)="invite('mail')">{{ of().wayIn === 'invited' ? 'Mail a new link' : 'Mail an invitation' }}</button>
          <button matButton="outlined" type="button" (click)="invite('screen')">Show a link here</button>
          @if (of().wayIn === 'invited') {
            <button matButton type="button" (click)="revoke()">Take the invitation back</button>
          }
        }
      }
      @if (of().wayIn !== 'ended' && !self()) {
        <button matButton type="button" (click)="setActive(false)">End their work here</button>
      }
    </div>
    @if (of().wayIn === 'joined' && !self()) {
      <att-recovery [id]="of().id" [name]="of().givenName" />
    }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
  host: { class: 'att-stack' },
})
export class WayInCard {
  readonly of = input.required<StaffPerson>();
  readonly self = input.required<boolean>();
  readonly changed = output();

  private readonly client = inject(PracticeClient);
  private readonly confirm = inject(Confirm);
  protected readonly words = WAY_IN_WORDS;
  protected readonly made = signal<InvitationMade | null>(null);
  protected readonly problem = signal<unknown>(null);

  protected async invite(way: InvitationWay): Promise<void> {
    const { wayIn, givenName } = this.of();
    const agreed =
      wayIn !== 'invited' ||
      (await this.confirm.ask({
        heading: `Invite ${givenName} anew?`,
        text: `The invitation made before stops working, also the six digits that ${givenName} may have been told.`,
        act: 'Make a new one',
        keep: 'Keep the one there is',
      }));
    if (agreed) await this.tryTo(async () => this.made.set(await this.client.invite(this.of().id, way)));
  }

  protected revoke(): Promise<void> {
    this.made.set(null);
    return this.tryTo(() => this.client.revokeInvitation(this.of().id));
  }

  protected endSignIns(): Promise<void> {
    return this.tryTo(() => this.client.endSignIns(this.of().id));
  }

  protected async setActive(active: boolean): Promise<void> {
    const sure = active || (await this.confirm.ask({
      heading: `End ${this.of().givenName} ${this.of().familyName}’s work here?`,
      text: `They are signed out at once and cannot sign in any more; supervision they give ends today. ${this.leftAlone()}What they wrote stays. They can work here again later.`,
      act: 'End it',
    }));
    if (sure) await this.tryTo(() => this.client.setActive(this.of().id, active));
  }

  /** Couples do not go on by themselves to somebody else. */
  private leftAlone(): string {
    const { treats } = this.of();
    if (treats === 0) return 'So does supervision they get. ';
    const supervised = this.of().supervision.some(({ associateId }) => associateId === this.of().id);
    const until = supervised ? 'only whoever supervises them looks after them' : 'nobody looks after them';
    return `${treats === 1 ? 'One couple is' : `${treats} couples are`} still theirs: hand them over as soon as you can. Until then ${until}. `;
  }

  private async tryTo(work: () => Promise<unknown>): Promise<void> {
    this.problem.set(null);
    await work().then(() => this.changed.emit(), (error: unknown) => this.problem.set(error));
  }
}
