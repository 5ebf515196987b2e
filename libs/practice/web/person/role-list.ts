import { ChangeDetectionStrategy, Component, inject, input, output, signal } from '@angular/core';
import { MatSlideToggle, type MatSlideToggleChange } from '@angular/material/slide-toggle';
import { STAFF_ROLES, type StaffPerson, type StaffRole } from '@attune/practice/domain';
import { ProblemNote } from '@attune/ui';
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
  protected readonly busy = signal(false);
  protected readonly problem = signal<unknown>(null);

  protected async set(role: StaffRole, { checked, source }: MatSlideToggleChange): Promise<void> {
    this.busy.set(true);
    this.problem.set(null);
    const { id } = this.of();
    await (checked ? this.client.grant(id, role) : this.client.revoke(id, role)).then(
      (person) => this.changed.emit(person),
      // Refused: the switch goes back to what holds.
      (error: unknown) => {
        source.checked = !checked;
        this.problem.set(error);
      },
    );
    this.busy.set(false);
  }
}
