import { HttpErrorResponse } from '@angular/common/http';
import { ChangeDetectionStrategy, Component, computed, inject, input, signal } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { MatRadioButton, MatRadioGroup } from '@angular/material/radio';
import { Router } from '@angular/router';
import { SHAPE_KEY, type Belonging } from '@attune/notes/domain';
import type { AppointmentDetail } from '@attune/scheduling/domain';
import { anAct, DayPipe, Icon, keyed, Lane, Loaded, Page, ProblemNote, State, TimeOfDayPipe } from '@attune/ui';
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
  private readonly submit = keyed();
  protected readonly of = this.client.appointment(() => this.appointment());
  protected readonly template = signal(localStorage.getItem(SHAPE_KEY) ?? 'couples');
  protected readonly belongs = signal<Belonging | null>(null);
  protected readonly tried = signal(false);
  private readonly act = anAct();
  protected readonly busy = this.act.busy;
  protected readonly problem = this.act.problem;
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
    if (this.alone() && !belongs) return;
    const wish = { appointmentId: this.appointment(), template: this.template(), prepared: true, ...(this.alone() && belongs ? { belongs } : {}) };
    await this.act.do(async () => this.open(await this.submit((key) => this.client.begin(wish, key)).then(({ id }) => id, (error: unknown) => this.there(error))));
  }

  /** The note that was begun before: refused, but known. */
  private there(error: unknown): string {
    const there = error instanceof HttpErrorResponse ? (error.error as { noteId?: string } | null)?.noteId : undefined;
    if (there) return there;
    throw error;
  }

  private open(id: string): Promise<boolean> {
    return this.router.navigate(['/notes', id], { replaceUrl: true });
  }
}
