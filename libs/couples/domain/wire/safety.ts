import type { Seat } from '../record/couple';
import type { Gate } from '../safety/may-begin-exercises';
import type { Screening } from '../safety/screening';
import type { WrittenScreen } from '../safety/written-screen';
import type { NamedPerson } from './record';

export interface ScreeningRecord extends Screening {
  id: string;
  recordedBy: NamedPerson;
  recordedAt: string;
  validThrough: string;
}

export interface HoldRecord {
  id: string;
  version: number;
  seat: Seat | null;
  cause: 'unsafe-report' | 'screening' | 'written-screen' | 'clinician';
  placedAt: string;
  /** Of a screen in writing: the first day on which both see that nothing is waiting, fixed when it was sent. */
  showsFrom: string | null;
  clinicianYes: NamedPerson | null;
  supervisorYes: NamedPerson | null;
  liftedAt: string | null;
}

export interface ClearanceRecord {
  id: string;
  version: number;
  askedBy: NamedPerson;
  askedAt: string;
  decision: 'yes' | 'no' | null;
  decidedBy: NamedPerson | null;
  decidedAt: string | null;
}

/** All that stands before joint exercises. Never for partners; not in conjoint mode. */
export interface CoupleSafety {
  /** `last`: what the clinician found; `written`: what a violence screen in writing said last. */
  screenings: { partnerId: string; seat: Seat; last: ScreeningRecord | null; earlier: number; written: WrittenScreen | null }[];
  clearance: ClearanceRecord | null;
  holds: HoldRecord[];
  gate: Gate;
  /** As what the reader may say yes to lifting a hold; null for neither. */
  liftsAs: 'clinician' | 'supervisor' | null;
}
