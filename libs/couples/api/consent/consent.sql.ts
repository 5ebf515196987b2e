import { statement } from '@attune/kernel';

/** Adds the editions that came with the product and that this practice does not have yet. Value: JSON array. */
export const ensureDocuments = statement(
  'couples.ensure-documents',
  `INSERT INTO couples.consent_document (practice_id, kind, edition, from_on, title_en, title_es, body_en, body_es, law)
   SELECT kernel.practice_id(), x.kind, x.edition, x.from_on, x.title_en, x.title_es, x.body_en, x.body_es, x.law
   FROM jsonb_to_recordset($1::jsonb) AS x (kind text, edition int, from_on date, title_en text, title_es text, body_en text, body_es text, law text[])
   ON CONFLICT DO NOTHING`,
  { writes: true },
);

/** The edition in force of each kind. */
export const currentDocuments = statement(
  'couples.current-documents',
  `SELECT DISTINCT ON (d.kind) d.kind, d.edition, d.title_en AS "titleEn", d.title_es AS "titleEs", d.body_en AS "bodyEn", d.body_es AS "bodyEs", d.law
   FROM couples.consent_document d
   WHERE d.practice_id = kernel.practice_id() AND d.from_on <= kernel.today() ORDER BY d.kind, d.edition DESC`,
);

/** Signatures of couples, each partner's in the order in which they were recorded. Value: couples. */
export const signaturesOf = statement(
  'couples.signatures',
  `SELECT s.couple_id AS "coupleId", s.compartment AS "partnerId", m.seat, s.kind, s.edition, s.choice, s.staff_id AS "staffId", s.marks,
     s.signed_name AS "signedName", s.signed_on AS "signedOn", s.way
   FROM couples.consent s
   JOIN couples.couple_member m ON m.practice_id = s.practice_id AND m.couple_id = s.couple_id AND m.partner_id = s.compartment
   WHERE s.practice_id = kernel.practice_id() AND s.couple_id = ANY ($1::uuid[])
   ORDER BY s.couple_id, s.compartment, s.kind, s.ordinal`,
);

/** Who treats and supervises couples now, with what stands behind their names. Value: couples. */
export const careOfCouples = statement(
  'couples.care-of',
  `SELECT c.id AS "coupleId", f.part, f.staff_id AS "staffId", f.associate,
     concat_ws(' ', f.title, f.given_name, f.family_name) AS name, coalesce(nullif(concat_ws(' ', l.type, l.number), ''), f.credential) AS credential
   FROM unnest($1::uuid[]) AS c (id)
   CROSS JOIN LATERAL couples.care_of(c.id) f
   LEFT JOIN LATERAL practice.credentials_of(ARRAY[f.staff_id], kernel.today()) l ON true`,
);

/** The couple's two people and the practice's name. Value: couple. */
export const peopleOfCouple = statement(
  'couples.people',
  `SELECT m.partner_id AS "partnerId", m.seat, p.language, k.name AS practice, c.status
   FROM couples.couple c
   JOIN couples.couple_member m ON m.practice_id = c.practice_id AND m.couple_id = c.id
   JOIN couples.partner p ON p.practice_id = m.practice_id AND p.id = m.partner_id
   JOIN kernel.practice k ON k.practice_id = c.practice_id
   WHERE c.practice_id = kernel.practice_id() AND c.id = $1 ORDER BY m.seat`,
);

/** A partner's own side: couple, seat, language, and the first name the other chose to show. */
export const ownSide = statement(
  'couples.own-side',
  `SELECT o.couple_id AS "coupleId", o.seat, o.closed, o.other_name AS "otherName", p.language, k.name AS practice
   FROM couples.own_couple() o
   JOIN couples.partner p ON p.practice_id = kernel.practice_id() AND p.id = kernel.person_id()
   JOIN kernel.practice k ON k.practice_id = kernel.practice_id()`,
);
