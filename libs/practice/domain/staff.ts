import type { Standing } from './licence-types';
import type { StaffRole } from './may-hold-role';
import type { SupervisionKind } from './who-supervises';

export const NAME_MAX = 80;
export const TITLE_MAX = 20;
export const CREDENTIAL_MAX = 60;
export const LICENCE_TYPE_MAX = 40;
export const LICENCE_NUMBER_MAX = 40;
/** Whoever is taken on has at least one role: without one nobody can sign in. */
export const ROLES_MIN = 1;

/** A colleague as everybody of the practice may know them. */
export interface Colleague {
  id: string;
  name: string;
  credential: string | null;
  roles: StaffRole[];
}

export interface StaffMemberInput {
  title: string | null;
  /** As a Spanish sentence calls them, article and all: "la Dra.". */
  titleEs: string | null;
  givenName: string;
  familyName: string;
  credential: string | null;
  email: string;
}

export interface LicenceInput {
  type: string;
  number: string;
  jurisdiction: string;
  standing: Standing;
  issuedOn: string;
  expiresOn: string | null;
}

export interface Licence extends LicenceInput {
  id: string;
  version: number;
}

/** Where somebody stands on the way in: `none` was never invited, or the invitation is over. */
export type WayIn = 'none' | 'invited' | 'joined' | 'ended';

export interface StaffRow {
  id: string;
  name: string;
  credential: string | null;
  email: string;
  roles: StaffRole[];
  wayIn: WayIn;
}

export interface RelationRow {
  id: string;
  supervisorId: string;
  supervisorName: string;
  associateId: string;
  associateName: string;
  kind: SupervisionKind;
  coversId: string | null;
  coversName: string | null;
  coupleId: string | null;
  fromOn: string;
  untilOn: string | null;
  version: number;
}

export interface StaffPerson extends StaffMemberInput {
  id: string;
  roles: StaffRole[];
  wayIn: WayIn;
  invitationExpiresAt: string | null;
  licences: Licence[];
  /** Relations of now and later in which this person is on either side. */
  supervision: RelationRow[];
  /** How many couples are assigned to them now or later, as far as the reader may know of them. */
  treats: number;
  credentialLine: string;
  version: number;
}

/** One line of "who supervises whom on this day". */
export interface SupervisionPreview {
  associateId: string;
  associateName: string;
  primary: { id: string; name: string } | null;
  covers: { id: string; name: string; untilOn: string | null }[];
  /** Couples for which somebody else supervises. */
  overrides: { coupleId: string; id: string; name: string }[];
}
