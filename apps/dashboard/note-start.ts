import { HttpErrorResponse } from '@angular/common/http';
import { inject, Injectable, signal } from '@angular/core';
import { Router } from '@angular/router';
import type { NewNote } from '@attune/notes/domain';
import { PlanLines } from './couple/plan-lines';
import { OverviewClient } from './overview-client';

/** The template that a note begins with; the editor has the others. */
export const FIRST_TEMPLATE = 'couples';

/** Begins the note of an appointment and opens it; one that is begun already is simply opened. */
@Injectable({ providedIn: 'root' })
export class NoteStart {
  private readonly client = inject(OverviewClient);
  private readonly router = inject(Router);
  private readonly lines = inject(PlanLines);
  /** What went wrong the last time, for the page to say. */
  readonly problem = signal<unknown>(null);

  /** @param coupleId whose waiting plan lines the note begins with; none for one partner's note */
  async begin(appointmentId: string, coupleId: string | null, more: Pick<NewNote, 'belongs' | 'texts'> = {}): Promise<boolean> {
    this.problem.set(null);
    try {
      const plan = coupleId && (await this.lines.waiting(coupleId));
      const texts = [...(more.texts ?? []), ...(plan ? [{ key: 'plan', text: plan }] : [])];
      const { id } = await this.client.beginNote({ appointmentId, template: FIRST_TEMPLATE, ...more, ...(texts.length ? { texts } : {}) }, crypto.randomUUID());
      if (plan) await this.lines.used(coupleId);
      return await this.open(id);
    } catch (error) {
      const there = error instanceof HttpErrorResponse ? (error.error as { noteId?: string } | null)?.noteId : undefined;
      if (there) return this.open(there);
      this.problem.set(error);
      return false;
    }
  }

  open(noteId: string): Promise<boolean> {
    return this.router.navigate(['/notes', noteId]);
  }
}
