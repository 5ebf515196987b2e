import type { CoupleStatus, Seat } from '@attune/couples/domain';
import type { NoteState } from '@attune/notes/domain';
import type { Partner } from './people';

/** A couple in the caseload with what is open on it. The owner sees no clinical columns: null and 0. */
export interface CaseloadRow {
  coupleId: string;
  status: CoupleStatus;
  partners: Partner[];
  clinicians: { id: string; name: string }[];
  lastNote: { id: string; heldOn: string; state: NoteState } | null;
  /** Exercises that are given and not ended. */
  openAssignments: number;
  /** Notes that are not final yet, as far as the reader may see them. */
  unsigned: number;
  nextAt: string | null;
  /** Each partner's newest total of a measure about the relationship, by seat. Empty in conjoint mode. */
  scores: CaseloadScore[];
  /** Alerts of measures that nobody has taken up yet, of those that call the reader; 0 in conjoint mode. */
  measureTasks: number;
}

export interface CaseloadScore {
  seat: Seat;
  measure: string;
  total: number;
  band: string | null;
  on: string;
}

/** What Ctrl-K finds in the practice; the places of the product are known to the screens. */
export interface Found {
  kind: 'couple' | 'partner' | 'staff';
  id: string;
  /** The couple to open, for couples and partners. */
  coupleId: string | null;
  name: string;
}

/** Most letters that are looked for. */
export const FIND_MAX = 80;
