import { randomUUID } from 'node:crypto';
import type { Practice } from '@attune/testing';

export interface Given {
  /** The name under which its id stands in `practice.ids`. */
  id: string;
  at: string;
  minutes?: number;
  couple?: string;
  staff?: string;
  /** The partner whose own it is, by name. */
  compartment?: string;
  status?: string;
  startedAt?: string;
  seriesId?: string;
}

/** An appointment in the practice's rows: of c1 with a1, fifty minutes, planned, unless said otherwise. */
export async function anAppointment(practice: Practice, given: Given): Promise<string> {
  const { at, minutes = 50, couple = 'c1', staff = 'a1', compartment, status = 'planned', startedAt, seriesId } = given;
  const id = randomUUID();
  practice.ids[given.id] = id;
  await practice.rows((rows) =>
    rows.insert('scheduling.appointment', {
      id, couple_id: practice.ids[couple], staff_id: practice.ids[staff], compartment: compartment ? practice.ids[compartment] : null, series_id: seriesId ?? null,
      starts_at: at, ends_at: new Date(Date.parse(at) + minutes * 60_000).toISOString(), status, started_at: startedAt ?? null,
    }),
  );
  return id;
}

/** A weekly series of c1 with a1 at these moments. */
export async function aSeries(practice: Practice, ...moments: string[]): Promise<string[]> {
  const seriesId = randomUUID();
  await practice.rows((rows) =>
    rows.insert('scheduling.series', {
      id: seriesId, couple_id: practice.ids['c1'], compartment: null, staff_id: practice.ids['a1'], rhythm: 'weekly',
      first_on: moments[0]?.slice(0, 10), until_on: moments.at(-1)?.slice(0, 10), made_by: practice.ids['a1'], made_at: moments[0],
    }),
  );
  const ids: string[] = [];
  for (const at of moments) ids.push(await anAppointment(practice, { id: at, at, seriesId }));
  return ids;
}
