import { HttpErrorResponse } from '@angular/common/http';
import { ChangeDetectionStrategy, Component, computed, inject, input, signal } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { MatRadioButton, MatRadioGroup } from '@angular/material/radio';
import { Router } from '@angular/router';
import type { Belonging } from '@attune/notes/domain';
import type { AppointmentDetail } from '@attune/scheduling/domain';
import { DayPipe, Icon, Lane, Loaded, Page, ProblemNote, State, TimeOfDayPipe } from '@attune/ui';
import { TemplateChoice } from '../editor/template-choice';
import { NotesClient } from '../notes-client';

/** Before the first word: which shape the note has and, of an individual appointment, what it belongs to. */
@Component({
  selector: 'att-new-note',
  imports: [DayPipe, Icon, Lane, Loaded, MatButton, MatRadioButton, MatRadioGroup, Page, ProblemNote, State, TemplateChoice, TimeOfDayPipe],
  templateUrl: './new-note.html',
  styles: `.card { display: grid; gap: var(--att-5); } .names { display: flex; flex-wrap: wrap; gap: var(--att-2); align-items: center; } fieldset { display: grid; gap: var(--att-2); margin: 0; padding: 0; border: 0; } legend { padding: 0; font-weight: 600; } .belongs { display: grid; margin-inline-start: -10px; }`,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class NewNote {
  /** The appointment, from the address. */
  readonly appointment = input.required<string>();

  private readonly client = inject(NotesClient);
  private readonly router = inject(Router);
  private readonly key = crypto.randomUUID();
  protected readonly of = this.client.appointment(() => this.appointment());
  protected readonly template = signal('couples');
  protected readonly belongs = signal<Belonging | null>(null);
  protected readonly tried = signal(false);
  protected readonly busy = signal(false);
  protected readonly problem = signal<unknown>(null);
  protected readonly alone = computed(() => {
    const of = this.of.hasValue() ? this.of.value() : null;
    return of?.partners.find(({ id }) => id === of.compartment) ?? null;
  });

  protected names({ partners, compartment }: AppointmentDetail) {
    return partners.filter(({ id }) => compartment === null || id === compartment);
  }

  protected async begin(): Promise<void> {
    this.tried.set(true);
    const belongs = this.belongs();
    if (this.busy() || (this.alone() && !belongs)) return;
    this.busy.set(true);
    this.problem.set(null);
    try {
      const { id } = await this.client.begin({ appointmentId: this.appointment(), template: this.template(), prepared: true, ...(this.alone() && belongs ? { belongs } : {}) }, this.key);
      await this.open(id);
    } catch (error) {
      const there = error instanceof HttpErrorResponse ? (error.error as { noteId?: string } | null)?.noteId : undefined;
      if (there) await this.open(there);
      else this.problem.set(error);
    } finally {
      this.busy.set(false);
    }
  }

  private open(id: string): Promise<boolean> {
    return this.router.navigate(['/notes', id], { replaceUrl: true });
  }
}
