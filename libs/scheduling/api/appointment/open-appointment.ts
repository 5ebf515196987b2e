import { notFound, preconditionFailed, type Tx } from '@attune/kernel';
import type { StatusFacts } from '@attune/scheduling/domain';
import { changeable, isWritten } from './appointment.sql';

/** An appointment held for a change, with the partners whom it is for. */
export interface OpenAppointment extends StatusFacts {
  id: string;
  coupleId: string;
  compartment: string | null;
  seriesId: string | null;
  staffId: string;
  version: number;
  invited: string[];
}

/** Takes the appointment for a change of the version that the person saw: 404 when it is not theirs to change, 412 when it moved on. */
export async function openAppointment(tx: Tx, id: string, version: number): Promise<OpenAppointment> {
  const [found] = await tx.sql<Omit<OpenAppointment, 'written'>>(changeable(id));
  if (!found) throw notFound();
  if (found.version !== version) {
    const { startsAt, endsAt, status } = found;
    throw preconditionFailed({ version: found.version, startsAt, endsAt, status });
  }
  const [note] = await tx.sql<{ written: boolean }>(isWritten(id));
  return { ...found, written: note?.written === true };
}

/** The audit entry of a change; never what stood in it. */
export const changeOf = ({ id, coupleId, compartment }: OpenAppointment, action: string) => ({
  action,
  objectType: 'appointment',
  objectId: id,
  coupleId,
  compartment,
});
