import { HttpClient } from '@angular/common/http';
import { ChangeDetectionStrategy, Component, inject, signal } from '@angular/core';
import { email, form, FormField, maxLength, required } from '@angular/forms/signals';
import { MatButton } from '@angular/material/button';
import { MatCheckbox } from '@angular/material/checkbox';
import { MatError, MatFormField, MatInput, MatLabel } from '@angular/material/input';
import { Router } from '@angular/router';
import { Door, Here, NewPasswordFields, newPasswordRules } from '@attune/access/web';
import { type Me, PASSWORD_MIN_WITH_SECOND_FACTOR } from '@attune/access/domain';
import { NAME_MAX, PRACTICE_NAME_MAX } from '@attune/practice/domain';
import { fromTyped, LicenceFields, licenceRules, NO_LICENCE } from '@attune/practice/web';
import { attempting, FieldError, ProblemNote, sending, takeToken } from '@attune/ui';
import { firstValueFrom } from 'rxjs';

type Work = 'supervisor' | 'therapist';

/** The one-time start of an empty house: the practice and its first owner. The second factor comes next. */
@Component({
  selector: 'att-first-owner',
  imports: [Door, FieldError, FormField, LicenceFields, MatButton, MatCheckbox, MatError, MatFormField, MatInput, MatLabel, NewPasswordFields, ProblemNote],
  templateUrl: './first-owner.html',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class FirstOwner {
  private readonly http = inject(HttpClient);
  private readonly here = inject(Here);
  private readonly router = inject(Router);
  private readonly attempt = attempting();
  private readonly token = takeToken();
  protected readonly minimum = PASSWORD_MIN_WITH_SECOND_FACTOR;
  protected readonly zones = Intl.supportedValuesOf('timeZone').filter((zone) => zone.includes('/'));
  protected readonly roles = signal<Work[]>([]);
  protected readonly problem = signal<unknown>(null);
  private readonly typed = signal({
    practiceName: '', zone: Intl.DateTimeFormat().resolvedOptions().timeZone, givenName: '', familyName: '', email: '', password: '', again: '', licence: NO_LICENCE,
  });
  protected readonly f = form(this.typed, (at) => {
    required(at.practiceName);
    maxLength(at.practiceName, PRACTICE_NAME_MAX);
    required(at.zone);
    required(at.givenName);
    maxLength(at.givenName, NAME_MAX);
    required(at.familyName);
    maxLength(at.familyName, NAME_MAX);
    required(at.email);
    email(at.email);
    newPasswordRules(at, () => this.minimum, () => [this.typed().practiceName, this.typed().givenName, this.typed().familyName]);
    licenceRules(at.licence, () => this.roles().length > 0);
  });

  protected toggle(role: Work): void {
    this.roles.update((roles) => (roles.includes(role) ? roles.filter((each) => each !== role) : [...roles, role]));
  }

  protected async send(event: Event): Promise<void> {
    event.preventDefault();
    const done = await this.attempt(this.f, this.problem, async () => {
      const { again: _again, licence, ...rest } = this.typed();
      const body = { ...rest, token: this.token, roles: this.roles(), licence: this.roles().length > 0 ? fromTyped(licence) : null };
      await this.here.take(await firstValueFrom(this.http.post<Me>('/api/practice/first-owner', body, sending({ quiet: true }))));
    });
    if (done) void this.router.navigateByUrl('/sign-in');
  }
}
