import type { AppointmentStatus } from '@attune/scheduling/domain';
import type { NoteState } from '@attune/notes/domain';
import type { Partner } from '../people';
import type { LineFacts } from './one-line';

/** An appointment on today's rail. */
export interface DayAppointment extends LineFacts {
  id: string;
  coupleId: string;
  compartment: string | null;
  partners: Partner[];
  startsAt: string;
  endsAt: string;
  status: AppointmentStatus;
  startedAt: string | null;
  stoppedAt: string | null;
  /** Its note, where there is one that the reader may see. */
  note: { id: string; state: NoteState } | null;
  /** Something to look at before: opens on press, and says no more until then. */
  marks: ('hold' | 'urgent')[];
}

export interface NoteOwed {
  kind: 'unwritten' | 'draft' | 'returned';
  appointmentId: string;
  noteId: string | null;
  heldOn: string;
  coupleId: string;
  compartment: string | null;
  partners: Partner[];
}

/** Something that happened since the beginning of yesterday. */
export interface CameIn {
  kind: 'run' | 'consent' | 'note' | 'comment';
  at: string;
  coupleId: string;
  compartment: string | null;
  partners: Partner[];
  /** run: the exercise; consent: the kind of document; note: 'approved' or 'returned'. */
  what: string;
  /** run: finished or stopped. */
  how: string | null;
  noteId: string | null;
}

/** A yes that only the reader can give: to joint exercises of a couple, to lifting their hold after the other said theirs, or to a partner's trigger cards. */
export interface AskedOfYou {
  kind: 'clearance' | 'lift' | 'card';
  at: string;
  /** Who asks, by name. */
  by: string;
  coupleId: string;
  partners: Partner[];
}

export interface Today {
  date: string;
  /** The moment of reading; screens count from it. */
  now: string;
  appointments: DayAppointment[];
  notesOwed: NoteOwed[];
  cameIn: CameIn[];
  asked: AskedOfYou[];
  /** The next day with an appointment, when today has none left. */
  nextOn: string | null;
}
