import { HttpErrorResponse } from '@angular/common/http';
import { inject, Injectable, signal } from '@angular/core';
import { Router } from '@angular/router';
import { SHAPE_KEY, type NewNote } from '@attune/notes/domain';
import { OverviewClient } from './overview-client';
import { Prepared } from './prepared';

/** The template that a note begins with before another shape was ever chosen on this device. */
const FIRST_TEMPLATE = 'couples';

/** Begins the note of an appointment and opens it; one that is begun already is simply opened. */
@Injectable({ providedIn: 'root' })
export class NoteStart {
  private readonly client = inject(OverviewClient);
  private readonly router = inject(Router);
  private readonly prepared = inject(Prepared);
  /** What went wrong the last time, for the page to say. */
  readonly problem = signal<unknown>(null);

  /** The note begins with what is ready for it on the server; what this device still keeps of that goes there first. */
  async begin(appointmentId: string, coupleId: string, more: Pick<NewNote, 'belongs'> = {}): Promise<boolean> {
    this.problem.set(null);
    const shape = localStorage.getItem(SHAPE_KEY);
    try {
      for (const of of [{ coupleId, appointmentId }, { coupleId, appointmentId: null }]) await this.prepared.sendLeft(of);
      const { id } = await this.client.beginNote({ appointmentId, template: shape ?? FIRST_TEMPLATE, prepared: true, ...more }, crypto.randomUUID());
      return await this.open(id);
    } catch (error) {
      const there = error instanceof HttpErrorResponse ? (error.error as { noteId?: string } | null)?.noteId : undefined;
      if (there) return this.open(there);
      // A shape that was given up since: as if none had been chosen.
      if (shape && error instanceof HttpErrorResponse && error.status === 400) {
        localStorage.removeItem(SHAPE_KEY);
        return this.begin(appointmentId, coupleId, more);
      }
      this.problem.set(error);
      return false;
    }
  }

  open(noteId: string): Promise<boolean> {
    return this.router.navigate(['/notes', noteId]);
  }
}
