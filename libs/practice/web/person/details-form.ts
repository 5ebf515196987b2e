import { ChangeDetectionStrategy, Component, inject, input, output, signal } from '@angular/core';
import { form } from '@angular/forms/signals';
import { MatButton } from '@angular/material/button';
import type { StaffPerson } from '@attune/practice/domain';
import { attempting, ProblemNote, reasonOf, typedOver } from '@attune/ui';
import { PracticeClient } from '../practice-client';
import { DetailsFields, detailsRules, fromDetails, toDetails } from './details-fields';

@Component({
  selector: 'att-details-form',
  imports: [DetailsFields, MatButton, ProblemNote],
  template: `
    <form class="att-stack" novalidate (submit)="send($event)">
      <att-problem [of]="problem()" />
      <att-details-fields [of]="f" />
      <div class="att-row">
        <button matButton="outlined" type="submit" [disabled]="f().submitting()">Save</button>
        <button matButton type="button" (click)="left.emit()">Leave it as it is</button>
      </div>
    </form>
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class DetailsForm {
  readonly of = input.required<StaffPerson>();
  readonly changed = output<StaffPerson>();
  readonly left = output();
  /** Somebody else wrote in between: what stands now is wanted, and the next try goes by it. */
  readonly stale = output();

  private readonly client = inject(PracticeClient);
  private readonly attempt = attempting();
  private readonly typed = typedOver(() => this.of().id, () => {
    const { title, titleEs, givenName, familyName, credential, email } = this.of();
    return toDetails({ title, titleEs, givenName, familyName, credential, email });
  });
  protected readonly problem = signal<unknown>(null);
  protected readonly f = form(this.typed, (at) => detailsRules(at));

  protected async send(event: Event): Promise<void> {
    event.preventDefault();
    const { id, version } = this.of();
    await this.attempt(this.f, this.problem, async () => this.changed.emit(await this.client.change(id, fromDetails(this.typed()), version)));
    if (reasonOf(this.problem()) === 'stale-version') this.stale.emit();
  }
}
