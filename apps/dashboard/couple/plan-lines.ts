import { HttpClient } from '@angular/common/http';
import { inject, Injectable } from '@angular/core';
import { NOTE_MAX, type NoteView } from '@attune/notes/domain';
import { sending } from '@attune/ui';
import { firstValueFrom } from 'rxjs';
import { Prepared } from '../prepared';

/**
 * A line that an act adds to the plan ("Noticing, weekly, from 24 November"). It goes into the note that is begun; without
 * one it waits on the server, and the next note begins with it.
 */
@Injectable({ providedIn: 'root' })
export class PlanLines {
  private readonly http = inject(HttpClient);
  private readonly prepared = inject(Prepared);

  /** Where the line went. A note that moved on meanwhile is not fought with: the line waits for the next one. */
  async add(coupleId: string, noteId: string | null, line: string): Promise<'in-note' | 'waiting'> {
    if (noteId && (await this.intoNote(noteId, line).catch(() => false))) return 'in-note';
    await this.prepared.append({ coupleId, appointmentId: null }, line);
    return 'waiting';
  }

  private async intoNote(noteId: string, line: string): Promise<boolean> {
    const note = await firstValueFrom(this.http.get<NoteView>(`/api/notes/${noteId}`));
    const plan = note.sections.find((each) => each.key === 'plan' && each.compartment === note.compartment);
    if (!plan || (note.state !== 'draft' && note.state !== 'returned')) return false;
    const text = plan.text ? `${plan.text}\n${line}` : line;
    if (text.length > NOTE_MAX) return false;
    const change = { sections: [{ id: plan.id, text }] };
    await firstValueFrom(this.http.put(`/api/notes/${noteId}/draft`, change, { ...sending({ version: note.version, key: crypto.randomUUID() }) }));
    return true;
  }
}
