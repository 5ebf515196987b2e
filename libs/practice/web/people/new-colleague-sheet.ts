import { ChangeDetectionStrategy, Component, computed, inject, output, signal } from '@angular/core';
import { form } from '@angular/forms/signals';
import { MatButton } from '@angular/material/button';
import { MatCheckbox } from '@angular/material/checkbox';
import { MatRadioButton, MatRadioGroup } from '@angular/material/radio';
import type { InvitationMade, InvitationWay } from '@attune/access/domain';
import { ROLES_MIN, STAFF_ROLES, type StaffRole } from '@attune/practice/domain';
import { attempting, ProblemNote, SideSheet } from '@attune/ui';
import { DetailsFields, detailsRules, fromDetails, NOBODY } from '../person/details-fields';
import { fromTyped, LicenceFields, licenceRules, NO_LICENCE } from '../person/licence-fields';
import { PracticeClient } from '../practice-client';
import { ROLE_HELP, ROLE_WORDS } from '../words';
import { InvitationMadeNote } from './invitation-made';

/** Adds a colleague and invites them: names, roles, licence, and how the link reaches them. */
@Component({
  selector: 'att-new-colleague-sheet',
  imports: [DetailsFields, InvitationMadeNote, LicenceFields, MatButton, MatCheckbox, MatRadioButton, MatRadioGroup, ProblemNote, SideSheet],
  template: `
    <att-side-sheet heading="Add somebody" (closed)="closed.emit()">
      @if (made(); as invitation) {
        <att-invitation-made [of]="invitation" />
      } @else {
        <form id="att-new-colleague" class="att-stack" novalidate (submit)="send($event)">
          <att-problem [of]="problem()" />
          <att-details-fields [of]="f.details" />
          <fieldset>
            <legend>Roles</legend>
            @for (role of all; track role) {
              <mat-checkbox [checked]="roles().includes(role)" (change)="toggle(role)">{{ words[role] }}</mat-checkbox>
              <p class="att-muted att-small help">{{ help[role] }}</p>
            }
            @if (tried() && !enough()) { <p class="att-small" role="alert">Please choose at least one role: without one nobody can sign in.</p> }
          </fieldset>
          <mat-checkbox [checked]="licensed()" (change)="licensed.set($event.checked)">Record a licence or registration now</mat-checkbox>
          @if (licensed()) {
            <att-licence-fields [of]="f.licence" />
          }
          <fieldset>
            <legend>Invitation</legend>
            <mat-radio-group aria-label="How the link reaches them" [value]="way()" (change)="way.set($event.value)">
              <mat-radio-button value="mail">Mail the link</mat-radio-button>
              <mat-radio-button value="screen">Show it here</mat-radio-button>
            </mat-radio-group>
          </fieldset>
        </form>
      }
      <ng-container actions>
        @if (made()) {
          <button matButton="filled" type="button" (click)="closed.emit()">Done</button>
        } @else {
          <button matButton type="button" (click)="closed.emit()">Close</button>
          <button matButton="filled" type="submit" form="att-new-colleague" [disabled]="f().submitting()">Add and invite</button>
        }
      </ng-container>
    </att-side-sheet>
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
  styles: `
    fieldset { margin: 0; padding: 0; border: none; }
    legend { padding: 0; font-weight: 600; }
    .help { margin: -8px 0 var(--att-2) 42px; }
  `,
})
export class NewColleagueSheet {
  readonly closed = output();
  readonly added = output();

  private readonly client = inject(PracticeClient);
  private readonly attempt = attempting();
  private readonly typed = signal({ details: NOBODY, licence: NO_LICENCE });
  protected readonly all = STAFF_ROLES;
  protected readonly words = ROLE_WORDS;
  protected readonly help = ROLE_HELP;
  protected readonly roles = signal<StaffRole[]>([]);
  protected readonly enough = computed(() => this.roles().length >= ROLES_MIN);
  protected readonly tried = signal(false);
  protected readonly licensed = signal(false);
  protected readonly way = signal<InvitationWay>('mail');
  protected readonly made = signal<InvitationMade | null>(null);
  protected readonly problem = signal<unknown>(null);
  /** Set once the person is added, so that a failed invitation is not a second person. */
  private addedId: string | null = null;
  protected readonly f = form(this.typed, (at) => {
    detailsRules(at.details);
    licenceRules(at.licence, this.licensed);
  });

  protected toggle(role: StaffRole): void {
    this.roles.update((roles) => (roles.includes(role) ? roles.filter((each) => each !== role) : [...roles, role]));
  }

  protected async send(event: Event): Promise<void> {
    event.preventDefault();
    this.tried.set(true);
    if (this.f().valid() && !this.enough()) return;
    await this.attempt(this.f, this.problem, async () => {
      const { details, licence } = this.typed();
      const input = { ...fromDetails(details), roles: this.roles(), licence: this.licensed() ? fromTyped(licence) : null };
      this.addedId ??= (await this.client.add(input)).id;
      this.added.emit();
      this.made.set(await this.client.invite(this.addedId, this.way()));
      this.added.emit();
    });
  }
}
