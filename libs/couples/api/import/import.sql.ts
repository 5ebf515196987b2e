import { statement } from '@attune/kernel';

const RECORD = `
  i.id, i.version, i.file_name AS "fileName", i.headings, i.mapping, i.state, i.row_count AS "rowCount", i.ready_count AS "readyCount", i.bad_count AS "badCount",
  i.known_count AS "knownCount", i.made_count AS "madeCount", i.created_by AS "createdBy",
  (SELECT count(*)::int FROM couples.import_row r WHERE r.practice_id = i.practice_id AND r.import_id = i.id AND r.state = 'ready') AS "waitingCount",
  (SELECT count(*)::int FROM couples.import_row r WHERE r.practice_id = i.practice_id AND r.import_id = i.id AND r.state = 'left-out') AS "leftOutCount"`;

/** One import. Value: import. */
export const importRecord = statement('couples.import', `SELECT ${RECORD} FROM couples.import i WHERE i.practice_id = kernel.practice_id() AND i.id = $1`);

/** The same, locked, so that two steps never do the same rows. Value: import. */
export const importLocked = statement('couples.import-locked', `SELECT ${RECORD} FROM couples.import i WHERE i.practice_id = kernel.practice_id() AND i.id = $1 FOR UPDATE OF i`);

/** How the acting person read the last file with these headings that they brought in. Value: headings. */
export const mappingBefore = statement(
  'couples.import-mapping-before',
  `SELECT i.mapping FROM couples.import i
   WHERE i.practice_id = kernel.practice_id() AND i.created_by = kernel.person_id() AND i.headings = $1::text[] AND i.state <> 'preview' ORDER BY i.id DESC LIMIT 1`,
);

/** Keeps the rows of a file, numbered as in a spreadsheet. Values: import, JSON array of arrays. */
export const keepRows = statement(
  'couples.import-keep-rows',
  `INSERT INTO couples.import_row (practice_id, import_id, row_number, cells)
   SELECT kernel.practice_id(), $1, r.at::int + 1, ARRAY(SELECT jsonb_array_elements_text(r.cells))
   FROM jsonb_array_elements($2::jsonb) WITH ORDINALITY AS r (cells, at)`,
  { writes: true },
);

/** All rows of an import in order. Value: import. */
export const allRows = statement(
  'couples.import-all-rows',
  'SELECT row_number AS "rowNumber", cells, state FROM couples.import_row WHERE practice_id = kernel.practice_id() AND import_id = $1 ORDER BY row_number',
);

/** Writes what was found of rows. Values: import, JSON array of {row, state, remarks}. */
export const markRows = statement(
  'couples.import-mark-rows',
  `UPDATE couples.import_row r SET state = x.state, remarks = x.remarks
   FROM jsonb_to_recordset($2::jsonb) AS x ("row" int, state text, remarks jsonb)
   WHERE r.practice_id = kernel.practice_id() AND r.import_id = $1 AND r.row_number = x.row AND (r.state, r.remarks) IS DISTINCT FROM (x.state, x.remarks)`,
  { writes: true },
);

/** Leaves rows of one state out, with what is to be said of them. Values: import, state, JSON array of remarks. */
export const leaveOut = statement(
  'couples.import-leave-out',
  `UPDATE couples.import_row SET state = 'left-out', remarks = remarks || $3::jsonb WHERE practice_id = kernel.practice_id() AND import_id = $1 AND state = $2`,
  { writes: true },
);

/** Forgets what stood in the file: what was wanted of it is in the records now. Value: import. */
export const forgetCells = statement(
  'couples.import-forget',
  `UPDATE couples.import_row SET cells = '{}' WHERE practice_id = kernel.practice_id() AND import_id = $1 AND state IN ('read', 'known', 'made')`,
  { writes: true },
);

/** A page of rows. Values: import, state or null, after row, limit. */
export const rowsPage = statement(
  'couples.import-rows',
  `SELECT row_number AS "rowNumber", cells, state, remarks FROM couples.import_row
   WHERE practice_id = kernel.practice_id() AND import_id = $1 AND ($2::text IS NULL OR state = $2) AND row_number > $3
   ORDER BY row_number LIMIT $4`,
);

/** Who may be named in a clinician column. */
export const clinicians = statement(
  'couples.import-clinicians',
  `SELECT s.id, s.given_name || ' ' || s.family_name AS name, s.email FROM practice.staff_member s
   WHERE s.practice_id = kernel.practice_id() AND s.ended_at IS NULL AND EXISTS (
     SELECT 1 FROM access.role_grant g WHERE g.practice_id = s.practice_id AND g.staff_id = s.id AND g.role IN ('therapist', 'associate')
       AND g.from_on <= kernel.today() AND (g.until_on IS NULL OR kernel.today() < g.until_on))`,
);

/** The roles a person holds today. Value: person. */
export const rolesToday = statement(
  'couples.import-roles',
  `SELECT g.role FROM access.role_grant g WHERE g.practice_id = kernel.practice_id() AND g.staff_id = $1
     AND g.from_on <= kernel.today() AND (g.until_on IS NULL OR kernel.today() < g.until_on)`,
);

/** Which keys the practice has; see the function. Value: keys. */
export const knownKeys = statement('couples.import-known-keys', 'SELECT k AS key FROM couples.known_import_keys($1::text[]) AS k');

/** Which of these list names the reader's couples have already. Value: names. */
export const knownNames = statement('couples.import-known-names', 'SELECT DISTINCT list_name AS name FROM couples.couple WHERE practice_id = kernel.practice_id() AND list_name = ANY ($1::text[])');

/** Which of these addresses stand in a record that the reader may read. Value: addresses, in small letters. */
export const knownAddresses = statement(
  'couples.import-known-addresses',
  'SELECT DISTINCT lower(k.email) AS email FROM couples.contact k WHERE k.practice_id = kernel.practice_id() AND lower(k.email) = ANY ($1::text[])',
);
