import { HttpClient } from '@angular/common/http';
import { inject, Injectable } from '@angular/core';
import { NOTE_MAX, type NoteView } from '@attune/notes/domain';
import { LocalDrafts, sending } from '@attune/ui';
import { firstValueFrom } from 'rxjs';

const kept = (coupleId: string): string => `plan-lines/${coupleId}`;

/**
 * A line that an act adds to the plan ("Noticing, weekly, from 24 November"). It goes into the note that is begun; without
 * one it waits on this device, and the next note begins with it.
 */
@Injectable({ providedIn: 'root' })
export class PlanLines {
  private readonly http = inject(HttpClient);
  private readonly drafts = inject(LocalDrafts);

  /** Where the line went. A note that moved on meanwhile is not fought with: the line waits for the next one. */
  async add(coupleId: string, noteId: string | null, line: string): Promise<'in-note' | 'waiting'> {
    if (noteId && (await this.intoNote(noteId, line).catch(() => false))) return 'in-note';
    const before = await this.drafts.get(kept(coupleId));
    await this.drafts.put(kept(coupleId), before ? `${before}\n${line}` : line);
    return 'waiting';
  }

  /** What waits for the next note, to begin it with. */
  waiting(coupleId: string): Promise<string | null> {
    return this.drafts.get(kept(coupleId));
  }

  /** The note has begun with them. */
  used(coupleId: string): Promise<void> {
    return this.drafts.remove(kept(coupleId));
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
