import { ChangeDetectionStrategy, Component, computed, inject, input, output, signal } from '@angular/core';
import { form, FormField, max, maxLength, min, required } from '@angular/forms/signals';
import { MatButton } from '@angular/material/button';
import { MatCheckbox } from '@angular/material/checkbox';
import { MatError, MatFormField, MatHint, MatInput, MatLabel, MatSuffix } from '@angular/material/input';
import { MatOptgroup, MatOption, MatSelect } from '@angular/material/select';
import { directKind, ENTRY_ADVICE, ENTRY_MINUTES, ENTRY_REASON_MAX, kindsOfWork, OWN_PLACE, type Credential, type Place, type WeekLine } from '@attune/supervision/domain';
import { attempting, Confirm, FieldError, keptForm, keyed, ProblemNote, reasonOf, SideSheet, typedOver } from '@attune/ui';
import { HoursClient } from '../hours-client';

/** Hours added by hand, or such an entry changed: what, where, how long and why. */
@Component({
  selector: 'att-entry-sheet',
  imports: [FieldError, FormField, MatButton, MatCheckbox, MatError, MatFormField, MatHint, MatInput, MatLabel, MatOptgroup, MatOption, MatSelect, MatSuffix, ProblemNote, SideSheet],
  template: `
    <att-side-sheet [heading]="of() ? 'Change hours' : 'Add hours'" (closed)="close()">
      <form id="att-entry" class="att-stack" novalidate (submit)="send($event)">
        <p class="att-muted att-small">Appointments, notes and supervision come in by themselves. Add what else you did.</p>
        <att-problem [of]="problem()" />
        @if (stale()) { <p>Close this and press Change again: the entry is shown as it is now, with what you typed.</p> }
        <mat-form-field>
          <mat-label>Day</mat-label>
          <input matInput type="date" [formField]="f.doneOn" />
          <mat-error><att-field-error [of]="f.doneOn" label="The day" /></mat-error>
        </mat-form-field>
        <mat-form-field>
          <mat-label>What it was</mat-label>
          <mat-select [formField]="f.kind">
            <mat-optgroup label="Direct work">
              @for (each of kinds().direct; track each.kind) { <mat-option [value]="each.kind">{{ each.label }}</mat-option> }
            </mat-optgroup>
            <mat-optgroup label="Other work">
              @for (each of kinds().nonclinical; track each.kind) { <mat-option [value]="each.kind">{{ each.label }}</mat-option> }
            </mat-optgroup>
          </mat-select>
          <mat-error><att-field-error [of]="f.kind" label="What it was" /></mat-error>
        </mat-form-field>
        @if (isDirect()) {
          <mat-checkbox [formField]="f.psychotherapy">Face-to-face psychotherapy</mat-checkbox>
        }
        <mat-form-field>
          <mat-label>Where</mat-label>
          <mat-select [formField]="f.place">
            @for (place of places(); track place.key) { <mat-option [value]="place.key">{{ place.name }}</mat-option> }
          </mat-select>
        </mat-form-field>
        <mat-form-field>
          <mat-label>How long</mat-label>
          <input matInput type="number" step="5" [formField]="f.minutes" />
          <span matTextSuffix>minutes</span>
          <mat-error><att-field-error [of]="f.minutes" label="How long" /></mat-error>
        </mat-form-field>
        <mat-form-field>
          <mat-label>{{ of() ? 'Why it changes' : 'Why by hand' }}</mat-label>
          <textarea matInput rows="3" [formField]="f.reason"></textarea>
          <mat-hint>Your supervisor reads this. No names of clients.</mat-hint>
          <mat-error><att-field-error [of]="f.reason" label="The reason" /></mat-error>
        </mat-form-field>
      </form>
      <ng-container actions>
        @if (of()) { <button matButton type="button" (click)="takeOut()">Take it out</button> }
        <button matButton type="button" (click)="close()">Close</button>
        <button matButton="filled" type="submit" form="att-entry" [disabled]="f().submitting()">{{ of() ? 'Change' : 'Add' }}</button>
      </ng-container>
    </att-side-sheet>
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class EntrySheet {
  /** The entry to change; without one a new one is added. */
  readonly of = input<WeekLine | null>(null);
  readonly credential = input.required<Credential>();
  readonly places = input.required<readonly Place[]>();
  readonly closed = output();
  readonly changed = output();

  private readonly client = inject(HoursClient);
  private readonly confirm = inject(Confirm);
  private readonly attempt = attempting();
  private readonly stands = computed(() => {
    const line = this.of();
    if (!line) return { doneOn: '', place: OWN_PLACE, kind: '', psychotherapy: false, minutes: 60, reason: '' };
    return { doneOn: line.on, place: line.place, kind: line.kind, psychotherapy: line.psychotherapy, minutes: line.minutes, reason: '' };
  });
  private readonly whose = computed(() => `hours/${this.of()?.line ?? 'new'}`);
  private readonly typed = typedOver(this.whose, this.stands);
  private readonly kept = keptForm(this.typed, this.whose, this.stands);
  private readonly submit = keyed();
  protected readonly problem = signal<unknown>(null);
  protected readonly stale = computed(() => reasonOf(this.problem()) === 'stale-version');
  protected readonly kinds = computed(() => kindsOfWork(this.credential()));
  protected readonly isDirect = computed(() => directKind(this.typed().kind, this.credential()) !== null);
  protected readonly f = form(this.typed, (at) => {
    required(at.doneOn);
    required(at.kind);
    required(at.minutes);
    min(at.minutes, ENTRY_MINUTES.least);
    max(at.minutes, ENTRY_MINUTES.most);
    required(at.reason, { message: ENTRY_ADVICE.reason });
    maxLength(at.reason, ENTRY_REASON_MAX);
  });

  /** After another window's change what was typed stays, for when the entry is opened as it is now. */
  protected close(): void {
    if (this.stale()) this.changed.emit();
    else this.kept.forget();
    this.closed.emit();
  }

  protected async send(event: Event): Promise<void> {
    event.preventDefault();
    if (await this.attempt(this.f, this.problem, () => this.write(this.typed().minutes))) this.finish();
  }

  /** Takes the entry out; it stays in the history, with the reason. */
  protected async takeOut(): Promise<void> {
    if (!(await this.confirm.ask({ heading: 'Take these hours out?', text: 'They stay readable in the history of the week.', act: 'Take them out' }))) return;
    if (await this.attempt(this.f, this.problem, () => this.write(0))) this.finish();
  }

  private write(minutes: number): Promise<unknown> {
    const line = this.of();
    const typed = { ...this.typed(), minutes, psychotherapy: this.isDirect() && this.typed().psychotherapy };
    return line ? this.client.change(line.line.slice('entry:'.length), typed, line.version ?? 1) : this.submit((key) => this.client.add(typed, key));
  }

  private finish(): void {
    this.changed.emit();
    this.close();
  }
}
