import type { Appointment, NamedPartner } from '@attune/scheduling/domain';
import type { LaneSeat } from '@attune/ui';

/** "Ana & Ben", in the order of the seats. */
export const givenNames = (partners: readonly NamedPartner[]): string => partners.map((each) => each.givenName).join(' & ');

/** "Ana Nunez & Ben Reed". */
export const fullNames = (partners: readonly NamedPartner[]): string => partners.map((each) => `${each.givenName} ${each.familyName}`).join(' & ');

/** Whom an appointment is for, to name it by: both, or the one whose own it is. */
export const invited = ({ partners, compartment }: Pick<Appointment, 'partners' | 'compartment'>): NamedPartner[] =>
  partners.filter((each) => compartment === null || each.id === compartment);

/** Whose lane an appointment is in. */
export const laneOf = ({ partners, compartment }: Pick<Appointment, 'partners' | 'compartment'>): LaneSeat =>
  partners.find((each) => each.id === compartment)?.seat ?? 'joint';
