import { statement } from '@attune/kernel';

/**
 * The next appointments of the partner who asks: joint ones and their own; the other's own are nothing (matrix row 6).
 * No ids: there is nothing to do with them here.
 */
export const nextAppointments = statement(
  'scheduling.portal-next',
  `SELECT a.starts_at AS "startsAt", a.ends_at AS "endsAt", concat_ws(' ', c.title, c.given_name, c.family_name) AS "with", a.compartment IS NULL AS together
   FROM scheduling.appointment a
   CROSS JOIN LATERAL practice.credentials_of(ARRAY[a.staff_id], kernel.today()) c
   WHERE a.practice_id = kernel.practice_id() AND a.couple_id = ANY (ARRAY(SELECT couples.my_couple()))
     AND (a.compartment IS NULL OR a.compartment = kernel.person_id()) AND a.status = 'planned' AND a.starts_at > (SELECT kernel.now()) - interval '4 hours' AND a.ends_at > (SELECT kernel.now())
   ORDER BY a.starts_at LIMIT 5`,
);
