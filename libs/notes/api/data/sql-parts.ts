/** An instant inside JSON that PostgreSQL builds, as ISO text in UTC like a plain column. */
export const isoText = (instant: string): string => `to_char(${instant} AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`;

/** The partners that a note is about, as JSON by seat: both, or the one whose appointment it was. `n` is the note's alias. */
export const notePartners = (n: string): string => `coalesce((
    SELECT json_agg(json_build_object('id', p.id, 'seat', m.seat, 'givenName', p.given_name, 'familyName', p.family_name) ORDER BY m.seat)
    FROM couples.couple_member m JOIN couples.partner p ON p.practice_id = m.practice_id AND p.id = m.partner_id
    WHERE m.practice_id = kernel.practice_id() AND m.couple_id = ${n}.couple_id AND (${n}.compartment IS NULL OR m.partner_id = ${n}.compartment)), '[]')`;

/** A staff member with what stands behind the name today, as JSON; `id` is an expression. */
export const credentialed = (id: string): string => `(
    SELECT json_build_object('title', c.title, 'givenName', c.given_name, 'familyName', c.family_name, 'type', c.type, 'number', c.number, 'standing', c.standing)
    FROM practice.credentials_of(ARRAY[${id}], kernel.today()) c)`;

/** Who supervises the note's author for its couple now, the chief one first. */
export const supervisorsOf = (n: string): string => `coalesce((
    SELECT json_agg(json_build_object('id', v.supervisor_id, 'kind', v.kind) ORDER BY v.kind DESC)
    FROM practice.supervisors_of(${n}.author_id, ${n}.couple_id) v), '[]')`;
