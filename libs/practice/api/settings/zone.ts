import { isZone } from '@attune/util';
import { statement, type UnitOfWork } from '@attune/kernel';

const known = statement('practice.zone-known', 'SELECT EXISTS (SELECT 1 FROM pg_timezone_names WHERE name = $1) AS known');

/** Whether both this program and the database know the zone: dates are reckoned in both. */
export async function zoneProblem(uow: UnitOfWork, zone: string): Promise<string | null> {
  const rows = isZone(zone) ? (await uow.flight(known(zone)))[0] : [];
  return rows?.[0]?.['known'] === true ? null : 'Please choose a time zone such as America/Los_Angeles.';
}
