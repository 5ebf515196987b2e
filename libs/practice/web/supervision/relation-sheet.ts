import { ChangeDetectionStrategy, Component, computed, inject, input, output, signal } from '@angular/core';
import { form, FormField, required, validate } from '@angular/forms/signals';
import { MatButton } from '@angular/material/button';
import { MatError, MatFormField, MatHint, MatInput, MatLabel } from '@angular/material/input';
import { MatOption, MatSelect } from '@angular/material/select';
import { type Colleague, RELATION_ADVICE } from '@attune/practice/domain';
import { attempting, FieldError, ProblemNote, SideSheet } from '@attune/ui';
import { PracticeClient } from '../practice-client';

/** A new relation, or somebody standing in for a supervisor who is away: the same four facts. */
@Component({
  selector: 'att-relation-sheet',
  imports: [FieldError, FormField, MatButton, MatError, MatFormField, MatHint, MatInput, MatLabel, MatOption, MatSelect, ProblemNote, SideSheet],
  template: `
    <att-side-sheet [heading]="cover() ? 'Somebody stands in' : 'New supervision'" (closed)="closed.emit()">
      <form id="att-relation" class="att-stack" novalidate (submit)="send($event)">
        <att-problem [of]="problem()" />
        <mat-form-field>
          <mat-label>{{ cover() ? 'Who is away' : 'Associate' }}</mat-label>
          <mat-select [formField]="f.whose">
            @for (each of cover() ? supervisors() : associates(); track each.id) {
              <mat-option [value]="each.id">{{ each.name }}</mat-option>
            }
          </mat-select>
          <mat-error><att-field-error [of]="f.whose" [label]="cover() ? 'Who is away' : 'The associate'" /></mat-error>
        </mat-form-field>
        <mat-form-field>
          <mat-label>{{ cover() ? 'Who stands in' : 'Supervisor' }}</mat-label>
          <mat-select [formField]="f.supervisorId">
            @for (each of supervisors(); track each.id) {
              <mat-option [value]="each.id">{{ each.name }}</mat-option>
            }
          </mat-select>
          <mat-error><att-field-error [of]="f.supervisorId" label="The supervisor" /></mat-error>
        </mat-form-field>
        <mat-form-field>
          <mat-label>First day</mat-label>
          <input matInput type="date" [formField]="f.fromOn" />
          <mat-error><att-field-error [of]="f.fromOn" label="The first day" /></mat-error>
        </mat-form-field>
        <mat-form-field>
          <mat-label>{{ cover() ? 'Back on' : 'Over from this day on' }}</mat-label>
          <input matInput type="date" [formField]="f.untilOn" />
          <mat-hint>{{ cover() ? 'From this day on the supervisor has their associates alone again.' : 'Leave it empty while there is no end in sight.' }}</mat-hint>
          <mat-error><att-field-error [of]="f.untilOn" label="This day" /></mat-error>
        </mat-form-field>
        <p class="att-muted att-small">
          {{ cover() ? 'While it lasts, whoever stands in sees all associates of the absent supervisor, and their queue.' : 'The supervisor sees the associate’s couples and notes from the first day on.' }}
        </p>
      </form>
      <ng-container actions>
        <button matButton type="button" (click)="closed.emit()">Close</button>
        <button matButton="filled" type="submit" form="att-relation" [disabled]="f().submitting()">{{ cover() ? 'Let them stand in' : 'Begin supervision' }}</button>
      </ng-container>
    </att-side-sheet>
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class RelationSheet {
  readonly cover = input.required<boolean>();
  readonly colleagues = input.required<Colleague[]>();
  readonly closed = output();
  readonly changed = output();

  private readonly client = inject(PracticeClient);
  private readonly attempt = attempting();
  private readonly typed = signal({ whose: '', supervisorId: '', fromOn: '', untilOn: '' });
  protected readonly supervisors = computed(() => this.colleagues().filter(({ roles }) => roles.includes('supervisor')));
  protected readonly associates = computed(() => this.colleagues().filter(({ roles }) => roles.includes('associate')));
  protected readonly problem = signal<unknown>(null);
  protected readonly f = form(this.typed, (at) => {
    required(at.whose);
    required(at.supervisorId);
    required(at.fromOn);
    required(at.untilOn, { when: () => this.cover(), message: RELATION_ADVICE['no-end'] });
    validate(at.supervisorId, ({ value, valueOf }) => (value() !== '' && value() === valueOf(at.whose) ? { kind: 'oneself', message: RELATION_ADVICE.oneself } : null));
    validate(at.untilOn, ({ value, valueOf }) => (value() !== '' && value() <= valueOf(at.fromOn) ? { kind: 'backwards', message: RELATION_ADVICE.backwards } : null));
  });

  protected async send(event: Event): Promise<void> {
    event.preventDefault();
    const { whose, supervisorId, fromOn, untilOn } = this.typed();
    const done = await this.attempt(this.f, this.problem, () => this.cover()
      ? this.client.cover({ coversId: whose, supervisorId, fromOn, untilOn })
      : this.client.relate({ associateId: whose, supervisorId, coupleId: null, fromOn, untilOn: untilOn || null }));
    if (!done) return;
    this.changed.emit();
    this.closed.emit();
  }
}
