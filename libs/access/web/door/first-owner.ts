import { ChangeDetectionStrategy, Component, computed, inject, signal } from '@angular/core';
import { email, form, FormField, maxLength, required } from '@angular/forms/signals';
import { MatButton } from '@angular/material/button';
import { MatCheckbox } from '@angular/material/checkbox';
import { MatError, MatFormField, MatHint, MatInput, MatLabel } from '@angular/material/input';
import { Router, RouterLink } from '@angular/router';
import { PASSWORD_MIN_WITH_SECOND_FACTOR } from '@attune/access/domain';
import { attempting, FieldError, ProblemNote, takeToken } from '@attune/ui';
import { AccessClient } from '../access-client';
import { Here } from '../here/here';
import { Door } from './door';
import { NewPasswordFields, newPasswordRules } from './new-password-fields';

const TEXT_MAX = 80;
const NOTHING = {
  practiceName: '', zone: '', givenName: '', familyName: '', email: '', password: '', again: '', type: '', number: '', issuedOn: '',
};

/** The one-time start of an empty house: the practice and its first owner. The second factor comes next. */
@Component({
  selector: 'att-first-owner',
  imports: [Door, FieldError, FormField, MatButton, MatCheckbox, MatError, MatFormField, MatHint, MatInput, MatLabel, NewPasswordFields, ProblemNote, RouterLink],
  templateUrl: './first-owner.html',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class FirstOwner {
  private readonly client = inject(AccessClient);
  private readonly here = inject(Here);
  private readonly router = inject(Router);
  private readonly attempt = attempting();
  private readonly token = takeToken();
  protected readonly minimum = PASSWORD_MIN_WITH_SECOND_FACTOR;
  protected readonly zones = Intl.supportedValuesOf('timeZone').filter((zone) => zone.includes('/'));
  protected readonly treats = signal(false);
  protected readonly supervises = signal(false);
  /** Both take a licence. */
  protected readonly licensed = computed(() => this.treats() || this.supervises());
  protected readonly problem = signal<unknown>(null);
  private readonly typed = signal({ ...NOTHING, zone: Intl.DateTimeFormat().resolvedOptions().timeZone });
  protected readonly f = form(this.typed, (at) => {
    for (const field of [at.practiceName, at.zone, at.givenName, at.familyName, at.email]) required(field);
    for (const field of [at.practiceName, at.givenName, at.familyName]) maxLength(field, TEXT_MAX);
    email(at.email);
    newPasswordRules(at, () => this.minimum, () => [this.typed().practiceName, this.typed().givenName, this.typed().familyName]);
    for (const field of [at.type, at.number, at.issuedOn]) required(field, { when: this.licensed });
  });

  protected async send(event: Event): Promise<void> {
    event.preventDefault();
    const done = await this.attempt(this.f, this.problem, async () => {
      const { again: _again, type, number, issuedOn, ...owner } = this.typed();
      const roles = [...(this.treats() ? ['therapist'] : []), ...(this.supervises() ? ['supervisor'] : [])];
      const licence = this.licensed() ? { type, number, issuedOn, expiresOn: null, jurisdiction: 'US-CA', standing: 'licensed' } : null;
      await this.here.take(await this.client.openPractice({ ...owner, token: this.token, roles, licence }));
    });
    if (done) void this.router.navigateByUrl('/sign-in');
  }
}
