export { isoText, partnersOf } from '@attune/scheduling/api';

/**
 * The clock's moment and date, asked once. Written out in a condition they would hide behind a COALESCE that row security does
 * not trust near an index, and a list would be read from its end to its beginning.
 */
export const NOW = '(SELECT kernel.now())';
export const TODAY = '(SELECT kernel.today())';

/** The first moment of today, or so many days from it, in the practice's zone. */
export const startOfToday = (days = 0): string => `(SELECT (kernel.today() + ${days})::timestamp AT TIME ZONE kernel.zone())`;

/** The calendar date of a moment in the practice's zone. */
export const dateOf = (moment: string): string => `(${moment} AT TIME ZONE kernel.zone())::date`;

/** The first moment of a calendar date in the practice's zone. */
export const startOf = (date: string): string => `(${date})::timestamp AT TIME ZONE kernel.zone()`;

/** The lane of a row by its compartment: the partner's seat, or joint. Needs the couple's column. */
export const laneOf = (couple: string, compartment: string): string => `CASE WHEN ${compartment} IS NULL THEN 'joint' ELSE (
    SELECT m.seat FROM couples.couple_member m WHERE m.practice_id = kernel.practice_id() AND m.couple_id = ${couple} AND m.partner_id = ${compartment}) END`;

/** A staff member's name as screens say it; `id` is an expression. */
export const staffName = (id: string): string => `(
    SELECT concat_ws(' ', s.given_name, s.family_name) FROM practice.staff_member s WHERE s.practice_id = kernel.practice_id() AND s.id = ${id})`;

/** The note of an appointment `a`, where the reader may see it. */
export const noteOf = (appointment: string): string => `(
    SELECT json_build_object('id', n.id, 'state', n.state) FROM notes.session_note n
    WHERE n.practice_id = kernel.practice_id() AND n.appointment_id = ${appointment})`;

/** The sealed plan of a note `n`, for those who open it. */
export const sealedPlan = `json_build_object('noteId', n.id, 'heldOn', n.held_on, 'id', q.id, 'body', encode(q.body, 'base64'), 'bodyVersion', q.body_version)`;

export const PLAN_OF = `notes.session_note n JOIN notes.note_section q ON q.practice_id = n.practice_id AND q.note_id = n.id AND q.key = 'plan' AND q.body IS NOT NULL`;

