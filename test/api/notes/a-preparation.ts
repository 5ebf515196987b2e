import type { Practice } from '@attune/testing';

interface Of {
  appointmentId?: string | undefined;
  version?: number;
}

const path = (practice: Practice, appointmentId?: string) => `/api/notes/preparations/${practice.ids['c1']}${appointmentId ? `?appointmentId=${appointmentId}` : ''}`;

/** Reads what somebody has ready for couple 1, or for one of its appointments. */
export const ready = (practice: Practice, who: string, appointmentId?: string, how: { conjoint?: boolean } = {}) => practice.as(who, how).get(path(practice, appointmentId));

/** Writes it; the first time upon version 0. */
export const prepare = (practice: Practice, who: string, text: unknown, { appointmentId, version = 0 }: Of = {}) =>
  practice.as(who).put(path(practice, appointmentId), { text }, { ifMatch: version });
