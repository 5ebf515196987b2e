import { ChangeDetectionStrategy, Component, computed, inject, input, linkedSignal, output, signal } from '@angular/core';
import { form, FormField, submit, validate } from '@angular/forms/signals';
import { MatButton } from '@angular/material/button';
import { MatCheckbox } from '@angular/material/checkbox';
import { MatChipListbox, MatChipOption } from '@angular/material/chips';
import { MatError, MatFormField, MatHint, MatLabel } from '@angular/material/form-field';
import { MatInput } from '@angular/material/input';
import { CONTACT_FAULTS, contactFaults, type ContactFault, type ContactRecord, type SafeContact } from '@attune/couples/domain';
import { alike, FieldError, fieldErrors, focusFirstError, ProblemNote, reasonOf, toProblem, UI_WORDS } from '@attune/ui';
import { CouplesClient } from '../couples-client';
import { DAY_WORDS } from '../words';

interface Entered {
  email: string;
  phone: string;
  mayMail: boolean;
  safeDays: number[];
  safeFrom: string;
  safeUntil: string;
  /** What was typed where somebody else recorded another thing meanwhile, in words: it is not lost. */
  overtaken: string;
}

/** Records, with the person, what address and hours are safe. The server asks the same rule again, and whether the address is their own. */
@Component({
  selector: 'att-contact-form',
  imports: [FieldError, FormField, MatButton, MatCheckbox, MatChipListbox, MatChipOption, MatError, MatFormField, MatHint, MatInput, MatLabel, ProblemNote],
  templateUrl: './contact-form.html',
  styles: '.hours { display: grid; grid-template-columns: 1fr 1fr; gap: var(--att-3); align-items: start; }',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class ContactForm {
  readonly coupleId = input.required<string>();
  readonly partnerId = input.required<string>();
  readonly contact = input.required<ContactRecord>();
  readonly saved = output();
  readonly left = output();
  /** Somebody else wrote in between: what stands now is wanted, and the next try goes by it. */
  readonly stale = output();

  private readonly client = inject(CouplesClient);
  private readonly words = inject(UI_WORDS);
  protected readonly days = DAY_WORDS;
  protected readonly problem = signal<unknown>(null);
  private readonly stands = computed((): Entered => {
    const { email, phone, mayMail, safeDays, safeFrom, safeUntil } = this.contact();
    return { email: email ?? '', phone: phone ?? '', mayMail, safeDays: [...safeDays], safeFrom: safeFrom ?? '', safeUntil: safeUntil ?? '', overtaken: '' };
  }, { equal: alike });
  protected readonly model = linkedSignal<{ whose: string; stands: Entered }, Entered>({
    source: () => ({ whose: this.partnerId(), stands: this.stands() }),
    computation: (now, before) => (before?.source.whose === now.whose ? recordedOver(before.source.stands, before.value, now.stands) : now.stands),
  });
  protected readonly f = form(this.model, (at) => {
    const faulty = (fault: ContactFault) => (contactFaults(given(this.model()), null).includes(fault) ? { kind: fault, message: CONTACT_FAULTS[fault].message } : null);
    validate(at.email, () => faulty('email'));
    validate(at.phone, () => faulty('phone'));
    validate(at.mayMail, () => faulty('mail-without-address'));
    validate(at.safeDays, () => faulty('days'));
    validate(at.safeFrom, () => faulty('hours'));
  });

  protected chooseDays(safeDays: number[]): void {
    this.model.update((model) => ({ ...model, safeDays }));
  }

  protected async save(event: Event): Promise<void> {
    event.preventDefault();
    this.problem.set(null);
    await submit(this.f, async () => {
      try {
        await this.client.recordContact(this.coupleId(), this.partnerId(), this.contact().version, given(this.model()));
        this.saved.emit();
        return undefined;
      } catch (error) {
        this.problem.set(error);
        if (reasonOf(error) === 'stale-version') this.stale.emit();
        return fieldErrors(this.f, toProblem(error, this.words()));
      }
    });
    focusFirstError(this.f);
  }
}

/** What is recorded together, and how it is said. */
const TOGETHER: readonly { fields: readonly (keyof Entered)[]; said: (entered: Entered) => string }[] = [
  { fields: ['email', 'mayMail'], said: ({ email, mayMail }) => `${email || 'no email address'}${mayMail ? ', mail is safe' : ''}` },
  { fields: ['phone'], said: ({ phone }) => phone || 'no telephone' },
  { fields: ['safeDays', 'safeFrom', 'safeUntil'], said: saidHours },
];

function saidHours({ safeDays, safeFrom, safeUntil }: Entered): string {
  const days = DAY_WORDS.filter(({ day }) => safeDays.includes(day)).map(({ short }) => short).join(' ');
  return `${days || 'no day'}${safeFrom || safeUntil ? ` ${safeFrom} to ${safeUntil}` : ', any hour'}`;
}

/**
 * What somebody else recorded meanwhile stands: nobody is written to at an address or an hour that is not safe any more. What had been typed there stands
 * beside it in words; the rest stays as typed.
 */
function recordedOver(was: Entered, typed: Entered, now: Entered): Entered {
  const of = (all: Entered, fields: readonly (keyof Entered)[]) => Object.fromEntries(fields.map((field) => [field, all[field]]));
  const recorded = TOGETHER.filter(({ fields }) => !alike(of(was, fields), of(now, fields)));
  const lost = recorded.filter(({ fields }) => [was, now].every((each) => !alike(of(each, fields), of(typed, fields))));
  const overtaken = [typed.overtaken, ...lost.map(({ said }) => said(typed))].filter(Boolean).join('; ');
  return Object.assign({}, typed, ...recorded.map(({ fields }) => of(now, fields)), { overtaken }) as Entered;
}

const given = ({ email, phone, mayMail, safeDays, safeFrom, safeUntil }: Entered): SafeContact => ({
  mayMail, safeDays, email: email.trim() || null, phone: phone.trim() || null, safeFrom: safeFrom || null, safeUntil: safeUntil || null,
});
