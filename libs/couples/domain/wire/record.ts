import type { SafeContact } from '../record/contact';
import type { Language, Seat } from '../record/couple';
import type { CoupleStatus, StatusAct } from '../record/couple-status';
import type { ConfidentialityPolicy } from '../visibility';

/** A person as lists and headings name them. */
export interface NamedPerson {
  id: string;
  givenName: string;
  familyName: string;
}

/** Who reads what a partner writes for care: the clinician by first name, supervisors by full name. */
export interface CareNames {
  clinician: string;
  supervisors: readonly string[];
  /** The same as a Spanish sentence names them. */
  supervisorsEs: readonly string[];
}

/** The two of a couple as headings name them. */
export type PartnerPair = Record<Seat, { id: string; name: string }>;

export interface CoupleListItem {
  id: string;
  status: CoupleStatus;
  statusSince: string;
  agreed: boolean;
  /** In the order of the seats. */
  partners: NamedPerson[];
  clinicians: NamedPerson[];
}

/** What a new couple is opened with. The clinician opens their own; the owner says whose it is, or leaves it open. */
export interface NewCouple {
  a: NewPartner;
  b: NewPartner;
  staffId?: string | null;
}

export interface NewPartner {
  givenName: string;
  familyName: string;
  language: Language;
  email?: string | null;
  phone?: string | null;
}

export interface PartnerEdit {
  givenName: string;
  familyName: string;
  shownName: string;
  language: Language;
}

export interface ContactRecord extends SafeContact {
  version: number;
  recordedAt: string | null;
  recordedBy: NamedPerson | null;
}

/** `contact` and `invitation` are absent in conjoint mode. */
export interface PartnerRecord extends PartnerEdit {
  id: string;
  seat: Seat;
  version: number;
  contact: ContactRecord | null;
  invitation: { joined: boolean; invitedAt: string | null; expiresAt: string | null } | null;
}

export interface CareMember extends NamedPerson {
  part: 'clinician' | 'supervisor';
  title: string | null;
  credential: string | null;
  associate: boolean;
}

export interface AssignmentRecord {
  id: string;
  staff: NamedPerson;
  fromOn: string;
  untilOn: string | null;
  /** Days of their appointments that are over and have no final note, oldest first; told to the owner alone, who hands the couple over. */
  owedNotes: string[];
  /** Days after it of appointments that stand with them all the same, since they could not go over: nobody holds these. */
  stillPlanned: string[];
}

/** The administration of a couple. `mayTreat`: the reader treats them now. */
export interface CoupleRecord {
  id: string;
  version: number;
  status: CoupleStatus;
  statusSince: string;
  policy: ConfidentialityPolicy | null;
  policyAgreedOn: string | null;
  openedAt: string;
  mayTreat: boolean;
  conjoint: boolean;
  partners: PartnerRecord[];
  care: CareMember[];
  assignments: AssignmentRecord[];
}

export interface StatusChange {
  act: StatusAct;
}

export interface NewAssignment {
  staffId: string;
  fromOn: string;
}

/** What a couple owes before it can become active, or what an active one has still to sign; for the worklist of Today. */
export interface OwedItem {
  coupleId: string;
  active: boolean;
  partners: NamedPerson[];
  /**
   * `invite`: nobody was asked in yet; `invitation`: one is on its way and not used. Of an active couple: `disclosure`, of the associate who
   * treats it now, and `edition`, another text of which there is a newer one.
   */
  owed: ('contact' | 'invite' | 'invitation' | 'consent' | 'policy' | 'screening' | 'activate' | 'disclosure' | 'edition')[];
}
