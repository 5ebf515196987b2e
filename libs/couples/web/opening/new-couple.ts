import { ChangeDetectionStrategy, Component, computed, inject, signal } from '@angular/core';
import { form, FormField, maxLength, required, submit, validate } from '@angular/forms/signals';
import { MatButton } from '@angular/material/button';
import { MatError, MatFormField, MatHint, MatLabel } from '@angular/material/form-field';
import { MatInput } from '@angular/material/input';
import { MatOption, MatSelect } from '@angular/material/select';
import { Router, RouterLink } from '@angular/router';
import { CONTACT_FAULTS, isEmail, isPhone, NAME_MAX, sameAddress, type Language, type NewPartner } from '@attune/couples/domain';
import { FieldError, fieldErrors, focusFirstError, keyed, Page, ProblemNote, toProblem, UI_WORDS } from '@attune/ui';
import { CouplesClient } from '../couples-client';

interface Person {
  givenName: string;
  familyName: string;
  language: Language;
  email: string;
  phone: string;
}

const nobody = (): Person => ({ givenName: '', familyName: '', language: 'en', email: '', phone: '' });

/** Opens a record for two people. Nothing is sent to either; how they may safely be reached is recorded afterwards, with each. */
@Component({
  selector: 'att-new-couple',
  imports: [FieldError, FormField, MatButton, MatError, MatFormField, MatHint, MatInput, MatLabel, MatOption, MatSelect, Page, ProblemNote, RouterLink],
  templateUrl: './new-couple.html',
  styles: `
    .two { display: grid; grid-template-columns: repeat(auto-fit, minmax(min(320px, 100%), 1fr)); gap: var(--att-5); }
    fieldset { display: grid; gap: var(--att-2); align-content: start; margin: 0; min-width: 0; }
    legend { padding: 0; font: 600 var(--att-text-l) / 1.4 var(--att-sans); float: left; margin-block-end: var(--att-3); }
    form { display: grid; gap: var(--att-5); }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class NewCouple {
  private readonly client = inject(CouplesClient);
  private readonly router = inject(Router);
  private readonly words = inject(UI_WORDS);
  protected readonly problem = signal<unknown>(null);
  private readonly model = signal({ a: nobody(), b: nobody() });
  private readonly submit = keyed();

  protected readonly f = form(this.model, (at) => {
    for (const person of [at.a, at.b]) {
      required(person.givenName);
      maxLength(person.givenName, NAME_MAX);
      required(person.familyName);
      maxLength(person.familyName, NAME_MAX);
      validate(person.email, ({ value }) => (value() && !isEmail(value()) ? { kind: 'email', message: CONTACT_FAULTS.email.message } : null));
      validate(person.phone, ({ value }) => (value() && !isPhone(value()) ? { kind: 'phone', message: CONTACT_FAULTS.phone.message } : null));
    }
    validate(at.b.email, ({ value }) =>
      sameAddress(value() || null, this.model().a.email || null) ? { kind: 'shared', message: CONTACT_FAULTS['shared-address'].message } : null);
  });
  protected readonly people = computed(() => [{ who: 'One partner', at: this.f.a }, { who: 'The other partner', at: this.f.b }]);

  protected async open(event: Event): Promise<void> {
    event.preventDefault();
    this.problem.set(null);
    await submit(this.f, async () => {
      try {
        const { a, b } = this.model();
        const { id } = await this.submit((key) => this.client.open({ a: wishOf(a), b: wishOf(b) }, key));
        await this.router.navigate(['/couples', id, 'administration']);
        return undefined;
      } catch (error) {
        this.problem.set(error);
        return fieldErrors(this.f, toProblem(error, this.words()));
      }
    });
    focusFirstError(this.f);
  }
}

const wishOf = ({ email, phone, ...person }: Person): NewPartner => ({ ...person, email: email.trim() || null, phone: phone.trim() || null });
