import { ChangeDetectionStrategy, Component, inject, input, output } from '@angular/core';
import { MatSlideToggle, type MatSlideToggleChange } from '@angular/material/slide-toggle';
import { STAFF_ROLES, type StaffPerson, type StaffRole } from '@attune/practice/domain';
import { anAct, ProblemNote } from '@attune/ui';
import { PracticeClient } from '../practice-client';
import { ROLE_HELP, ROLE_WORDS } from '../words';

/** Roles hold or are gone at once. The server asks for the owner's password before each change. */
@Component({
  selector: 'att-role-list',
  imports: [MatSlideToggle, ProblemNote],
  template: `
    <h2>Roles</h2>
    <att-problem [of]="problem()" />
    <ul class="plain">
      @for (role of all; track role) {
        <li>
          <mat-slide-toggle [checked]="of().roles.includes(role)" [disabled]="!mayChange() || busy()" (change)="set(role, $event)">{{ words[role] }}</mat-slide-toggle>
          <p class="att-muted att-small">{{ help[role] }}</p>
        </li>
      }
    </ul>
    @if (!mayChange()) {
      <p class="att-muted att-small">Roles are changed by an owner, never for oneself.</p>
    }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
  host: { class: 'att-stack' },
  styles: `
    li { padding-block: var(--att-2); }
    li p { margin-inline-start: 64px; }
  `,
})
export class RoleList {
  readonly of = input.required<StaffPerson>();
  readonly mayChange = input.required<boolean>();
  readonly changed = output<StaffPerson>();

  private readonly client = inject(PracticeClient);
  protected readonly all = STAFF_ROLES;
  protected readonly words = ROLE_WORDS;
  protected readonly help = ROLE_HELP;
  private readonly act = anAct();
  protected readonly busy = this.act.busy;
  protected readonly problem = this.act.problem;

  protected async set(role: StaffRole, { checked, source }: MatSlideToggleChange): Promise<void> {
    const { id } = this.of();
    const done = await this.act.do(async () => this.changed.emit(await (checked ? this.client.grant(id, role) : this.client.revoke(id, role))));
    // Refused: the switch goes back to what holds.
    if (!done) source.checked = !checked;
  }
}
