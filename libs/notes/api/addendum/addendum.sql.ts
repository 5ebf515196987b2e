import { statement } from '@attune/kernel';
import { credentialed, notePartners } from '../data/sql-parts';

/** What an addendum needs to know of its note. $1 the note. */
export const noteToAmend = statement(
  'notes.to-amend',
  `SELECT n.couple_id AS "coupleId", n.compartment, n.state, n.author_id AS "authorId", encode(n.final_hash, 'hex') AS "finalHash",
     n.couple_id = ANY (ARRAY(SELECT couples.treated_couples())) AS treats, ${notePartners('n')} AS partners, ${credentialed('kernel.person_id()')} AS writer,
     (SELECT v.line FROM (SELECT ${credentialed('x.supervisor_id')} AS line FROM practice.supervisors_of(kernel.person_id(), n.couple_id) x WHERE x.kind = 'primary') v) AS supervisor,
     ARRAY(SELECT x.supervisor_id FROM practice.supervisors_of(kernel.person_id(), n.couple_id) x) AS supervisors
   FROM notes.session_note n WHERE n.practice_id = kernel.practice_id() AND n.id = $1`,
);

/** $1 id, $2 note, $3 couple, $4 compartment, $5 kind, $6 body, $7 reason, $8 hash, $9 the writer's line. */
export const insertAddendum = statement(
  'notes.insert-addendum',
  `INSERT INTO notes.addendum (practice_id, id, note_id, couple_id, compartment, kind, author_id, written_at, body, reason, hash, credential_line)
   VALUES (kernel.practice_id(), $1, $2, $3, $4, $5, kernel.person_id(), kernel.now(), $6, $7, $8, $9)`,
  { writes: true },
);
