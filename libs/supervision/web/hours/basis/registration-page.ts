import { ChangeDetectionStrategy, Component, computed, inject, input, signal } from '@angular/core';
import { form, FormField, required } from '@angular/forms/signals';
import { MatButton } from '@angular/material/button';
import { MatCheckbox } from '@angular/material/checkbox';
import { MatError, MatFormField, MatHint, MatInput, MatLabel } from '@angular/material/input';
import { MatOption, MatSelect } from '@angular/material/select';
import { CREDENTIALS, jurisdictionOf, rulesOf, type Credential, type Jurisdiction, type RegistrationInput } from '@attune/supervision/domain';
import { attempting, Confirm, FieldError, Loaded, ME, Page, ProblemNote, State, typedOver } from '@attune/ui';
import { SupervisionTabs } from '../../supervision-tabs';
import { HoursClient, type NamedRegistration } from '../hours-client';

const PLACES: Record<Jurisdiction, string> = { CA: 'California', TX: 'Texas', NY: 'New York' };

interface Typed {
  credential: '' | RegistrationInput['credential'];
  degreeOn: string;
  receivedOn: string;
  liveScanFirst: boolean;
  appliedOn: string;
  employment: RegistrationInput['employment'];
  secondNumber: boolean;
}

/** What the board knows of an associate: it says by which rules hours are reckoned, and from when. */
@Component({
  selector: 'att-registration-page',
  imports: [FieldError, FormField, Loaded, MatButton, MatCheckbox, MatError, MatFormField, MatHint, MatInput, MatLabel, MatOption, MatSelect, Page, ProblemNote, State, SupervisionTabs],
  template: `
    <att-page [heading]="heading()" sub="Number and dates of the registration itself stand under Practice, People." width="reading">
      <att-supervision-tabs above />
      <att-state [of]="registration" [lines]="6">
        <form *attLoaded="registration" class="att-stack" novalidate (submit)="send($event)">
          <att-problem [of]="problem()" />
          <mat-form-field>
            <mat-label>Credential</mat-label>
            <mat-select [formField]="f.credential">
              @for (each of credentials; track each.code) { <mat-option [value]="each.code">{{ each.title }}, {{ each.place }}</mat-option> }
            </mat-select>
            <mat-hint>{{ by() }}</mat-hint>
            <mat-error><att-field-error [of]="f.credential" label="The credential" /></mat-error>
          </mat-form-field>
          <mat-form-field>
            <mat-label>Degree awarded</mat-label>
            <input matInput type="date" [formField]="f.degreeOn" />
          </mat-form-field>
          @if (place() === 'CA') {
            <mat-form-field>
              <mat-label>Registration application received</mat-label>
              <input matInput type="date" [formField]="f.receivedOn" />
              <mat-hint>By the board. Within 90 days of the degree, hours before the registration may count.</mat-hint>
            </mat-form-field>
            <mat-checkbox [formField]="f.liveScanFirst">Fingerprints (Live Scan) were taken before the first hour</mat-checkbox>
            <mat-checkbox [formField]="f.secondNumber">The registration number is not the first: it bars private practice</mat-checkbox>
          }
          <mat-form-field>
            <mat-label>Licence application received</mat-label>
            <input matInput type="date" [formField]="f.appliedOn" />
            <mat-hint>By the board. Empty while there is none: the ledger then says what would count if it came today.</mat-hint>
          </mat-form-field>
          <mat-form-field>
            <mat-label>Works as</mat-label>
            <mat-select [formField]="f.employment">
              <mat-option value="employee">Employee</mat-option>
              <mat-option value="volunteer">Volunteer</mat-option>
            </mat-select>
            @if (place() === 'CA') { <mat-hint>Hours of contractors never count.</mat-hint> }
          </mat-form-field>
          <div class="att-row">
            <button matButton="filled" type="submit" [disabled]="f().submitting()">Save</button>
            <span role="status" class="att-muted">{{ saved() ? 'Saved' : '' }}</span>
          </div>
        </form>
      </att-state>
    </att-page>
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class RegistrationPage {
  /** Whose; from the address. Without one the reader's own. */
  readonly associateId = input<string>();

  private readonly client = inject(HoursClient);
  private readonly here = inject(ME);
  private readonly confirm = inject(Confirm);
  private readonly attempt = attempting();
  protected readonly registration = this.client.registration(() => this.associateId() ?? this.here.me()?.personId);
  private readonly typed = typedOver<Typed>(() => this.associateId() ?? '', () => {
    if (!this.registration.hasValue()) return { credential: '', degreeOn: '', receivedOn: '', liveScanFirst: false, appliedOn: '', employment: 'employee', secondNumber: false };
    const { credential, degreeOn, receivedOn, liveScanFirst, appliedOn, employment, secondNumber } = this.registration.value();
    return { credential: credential ?? '', degreeOn: degreeOn ?? '', receivedOn: receivedOn ?? '', liveScanFirst, appliedOn: appliedOn ?? '', employment, secondNumber };
  });
  protected readonly heading = computed(() => (this.associateId() && this.registration.hasValue() ? `Registration of ${this.registration.value().name}` : 'Registration'));
  protected readonly credentials = CREDENTIALS.map((code) => ({ code, title: rulesOf(code)?.title ?? code, place: PLACES[jurisdictionOf(code) ?? 'CA'] }));
  private readonly chosen = computed(() => this.typed().credential || null);
  /** Of which state the registration is; California's own questions come until it is said. */
  protected readonly place = computed(() => (this.chosen() ? jurisdictionOf(this.chosen() as Credential) : 'CA'));
  /** By what the ledger goes. */
  protected readonly by = computed(() => {
    const period = this.chosen() && rulesOf(this.chosen() as Credential)?.period;
    return period ? { week: 'Hours are credited by the week.', month: 'Hours are credited by the month.', total: 'The law sets totals, without a unit by the week or month.' }[period] : '';
  });
  protected readonly saved = signal(false);
  protected readonly problem = signal<unknown>(null);
  protected readonly f = form(this.typed, (at) => required(at.credential));

  protected async send(event: Event): Promise<void> {
    event.preventDefault();
    const before = this.registration.value();
    if (!before) return;
    if (!(await this.mayReckonAnew(before))) return;
    this.saved.set(false);
    const done = await this.attempt(this.f, this.problem, async () => {
      const { credential, degreeOn, receivedOn, appliedOn, ...rest } = this.typed();
      if (credential === '') return;
      const input = { ...rest, credential, degreeOn: degreeOn || null, receivedOn: receivedOn || null, appliedOn: appliedOn || null };
      this.registration.set(await this.client.changeRegistration(before.associateId, input, before.version));
    }, this.registration);
    this.saved.set(done);
  }

  /** A slip of the choice would read every week by another law. */
  private async mayReckonAnew({ credential }: NamedRegistration): Promise<boolean> {
    if (credential === null || credential === this.chosen()) return true;
    return this.confirm.ask({
      heading: 'Change the credential?',
      text: 'All weeks are then read by the rules of the new one; those signed before show where they differ. Nothing is lost: changed back, they are read as before.',
      act: 'Change it',
    });
  }
}
