import { ChangeDetectionStrategy, Component, inject, input, output, signal } from '@angular/core';
import { form } from '@angular/forms/signals';
import { MatButton } from '@angular/material/button';
import { type Licence, licenceTitle, type StaffPerson } from '@attune/practice/domain';
import { attempting, Confirm, DayPipe, Icon, ProblemNote } from '@attune/ui';
import { PracticeClient } from '../practice-client';
import { fromTyped, LicenceFields, licenceRules, type LicenceTyped, NO_LICENCE, toTyped } from './licence-fields';

/** Licences and registrations, with their dates. */
@Component({
  selector: 'att-licences',
  imports: [DayPipe, Icon, LicenceFields, MatButton, ProblemNote],
  template: `
    <h2>Licence or registration</h2>
    <att-problem [of]="problem()" />
    @for (each of of().licences; track each.id) {
      <div class="one">
        <p><strong>{{ each.type }} {{ each.number }}</strong>&ngsp;<span class="att-muted">{{ title(each.type) }}</span></p>
        <p class="att-muted att-small">
          {{ each.standing === 'licensed' ? 'Licensed' : 'Registered' }} since {{ each.issuedOn | attDay }}{{ each.expiresOn ? ', until ' : '' }}{{ each.expiresOn | attDay }}, {{ each.jurisdiction }}
        </p>
        @if (mayChange()) {
          <div class="att-row">
            <button matButton type="button" (click)="edit(each)">Change</button>
            <button matButton type="button" (click)="remove(each)">Remove</button>
          </div>
        }
      </div>
    } @empty {
      <p class="att-muted">None recorded. Supervising and working alone need one.</p>
    }
    @if (editing() !== null) {
      <form class="att-stack" novalidate (submit)="send($event)">
        <att-licence-fields [of]="f" />
        <div class="att-row">
          <button matButton="outlined" type="submit" [disabled]="f().submitting()">Save</button>
          <button matButton type="button" (click)="editing.set(null)">Leave it</button>
        </div>
      </form>
    } @else if (mayChange()) {
      <button matButton="outlined" type="button" class="add" (click)="edit(null)"><att-icon name="plus" />Record one</button>
    }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
  host: { class: 'att-stack' },
  styles: `
    .one { padding-block-end: var(--att-2); border-block-end: var(--att-line); }
    .add { justify-self: start; }
  `,
})
export class Licences {
  readonly of = input.required<StaffPerson>();
  readonly mayChange = input.required<boolean>();
  readonly changed = output<StaffPerson>();

  private readonly client = inject(PracticeClient);
  private readonly confirm = inject(Confirm);
  private readonly attempt = attempting();
  private readonly typed = signal<LicenceTyped>(NO_LICENCE);
  /** The licence being changed, `new`, or none. */
  protected readonly editing = signal<Licence | 'new' | null>(null);
  protected readonly problem = signal<unknown>(null);
  protected readonly f = form(this.typed, (at) => licenceRules(at));
  protected readonly title = (type: string): string => licenceTitle(type) ?? '';

  protected edit(licence: Licence | null): void {
    const { id: _id, version: _version, ...input } = licence ?? { ...NO_LICENCE, expiresOn: null, id: '', version: 0 };
    this.typed.set(toTyped(input));
    this.f().reset();
    this.editing.set(licence ?? 'new');
  }

  protected async send(event: Event): Promise<void> {
    event.preventDefault();
    const editing = this.editing();
    const done = await this.attempt(this.f, this.problem, async () => {
      const [id, input] = [this.of().id, fromTyped(this.typed())];
      const reply = editing === 'new' || editing === null ? this.client.addLicence(id, input) : this.client.changeLicence(id, editing.id, input, editing.version);
      this.changed.emit(await reply);
    });
    if (done) this.editing.set(null);
  }

  protected async remove({ id, type, number }: Licence): Promise<void> {
    const sure = await this.confirm.ask({ heading: `Remove ${type} ${number}?`, text: 'It no longer stands under new notes. What was signed keeps it.', act: 'Remove it' });
    if (sure) await this.client.removeLicence(this.of().id, id).then((person) => this.changed.emit(person), (error: unknown) => this.problem.set(error));
  }
}
