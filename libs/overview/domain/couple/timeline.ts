import type { AddendumKind, NoteState } from '@attune/notes/domain';
import type { AppointmentStatus } from '@attune/scheduling/domain';
import type { LaneSeat } from '../people';

interface Item {
  id: string;
  /** The moment by which it is sorted, newest first. */
  at: string;
  /** The day that it shows. */
  on: string;
  lane: LaneSeat;
}

export interface AppointmentItem extends Item {
  kind: 'appointment';
  status: AppointmentStatus;
  startsAt: string;
  endsAt: string;
  startedAt: string | null;
  stoppedAt: string | null;
  by: string;
}
export interface NoteItem extends Item {
  kind: 'note';
  state: NoteState;
  by: string;
}
export interface RunItem extends Item {
  kind: 'run';
  exercise: string;
  title: string;
  state: 'in-progress' | 'finished' | 'stopped' | 'skipped';
}
/** An exercise done in the room. */
export interface RoomItem extends Item {
  kind: 'room';
  exercise: string;
  title: string;
}
export interface AddendumItem extends Item {
  kind: 'addendum';
  noteId: string;
  type: AddendumKind;
  by: string;
}

export type TimelineItem = AppointmentItem | NoteItem | RunItem | RoomItem | AddendumItem;

export interface TimelinePage {
  items: TimelineItem[];
  nextCursor: string | null;
}
