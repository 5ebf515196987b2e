export { iso as isoText } from '@attune/couples/api';

/** The partners of a couple as JSON, in the order of their seats. `couple` is a column that holds the couple's id. */
export const partnersOf = (couple: string): string => `coalesce((
    SELECT json_agg(json_build_object('id', p.id, 'givenName', p.given_name, 'familyName', p.family_name, 'seat', m.seat) ORDER BY m.seat)
    FROM couples.couple_member m JOIN couples.partner p ON p.practice_id = m.practice_id AND p.id = m.partner_id
    WHERE m.practice_id = kernel.practice_id() AND m.couple_id = ${couple}), '[]')`;

/** The columns of an appointment `a` as the wire has them. */
export const APPOINTMENT_COLUMNS = `a.id, a.couple_id AS "coupleId", a.compartment, a.series_id AS "seriesId", a.staff_id AS "staffId", a.starts_at AS "startsAt",
    a.ends_at AS "endsAt", a.status, a.started_at AS "startedAt", a.stopped_at AS "stoppedAt", a.version, ${partnersOf('a.couple_id')} AS partners`;
