import { HttpErrorResponse } from '@angular/common/http';
import { inject, Injectable, signal } from '@angular/core';
import { Router } from '@angular/router';
import type { NewNote } from '@attune/notes/domain';
import { OverviewClient } from './overview-client';

/** The template that a note begins with; the editor has the others. */
export const FIRST_TEMPLATE = 'couples';

/** Begins the note of an appointment and opens it; one that is begun already is simply opened. */
@Injectable({ providedIn: 'root' })
export class NoteStart {
  private readonly client = inject(OverviewClient);
  private readonly router = inject(Router);
  /** What went wrong the last time, for the page to say. */
  readonly problem = signal<unknown>(null);

  async begin(appointmentId: string, more: Pick<NewNote, 'belongs' | 'texts'> = {}): Promise<boolean> {
    this.problem.set(null);
    try {
      const { id } = await this.client.beginNote({ appointmentId, template: FIRST_TEMPLATE, ...more }, crypto.randomUUID());
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
