import type { ConfidentialityPolicy, CoupleStatus } from '@attune/couples/domain';
import type { Slot } from '@attune/scheduling/domain';
import type { Partner } from '../people';
import type { TimelinePage } from './timeline';

/** The confidentiality agreement in the words of the staff; partners read it in their own. */
export const POLICY_SHORT: Readonly<Record<ConfidentialityPolicy, string>> = {
  'no-secrets': 'Agreement: no secrets',
  'limited-secrets': 'Agreement: limited secrets',
  'held-individual': 'Agreement: held individually',
};

export interface CarePerson {
  part: 'clinician' | 'supervisor';
  id: string;
  name: string;
}

/** An exercise that is given and not ended. */
export interface CurrentExercise {
  id: string;
  exercise: string;
  title: string;
  rhythm: 'once' | 'weekly' | 'fortnightly';
  firstOn: string;
  until: string | null;
  /** The due window that is open now, or the next one. */
  window: { opensOn: string; closesOn: string } | null;
}

export interface CouplePage {
  coupleId: string;
  status: CoupleStatus;
  partners: Partner[];
  care: CarePerson[];
  policy: ConfidentialityPolicy | null;
  policyAgreedOn: string | null;
  /** The reader treats the couple now, and so may write and assign. */
  mayTreat: boolean;
  conjoint: boolean;
  next: (Slot & { id: string; compartment: string | null }) | null;
  plan: { noteId: string; heldOn: string; text: string } | null;
  exercises: CurrentExercise[];
  /** What "Write note" opens: a note that is begun, or the appointment to begin one of. */
  toWrite: { noteId: string | null; appointmentId: string; compartment: string | null } | null;
  timeline: TimelinePage;
}
