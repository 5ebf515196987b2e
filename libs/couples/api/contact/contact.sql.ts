import { statement } from '@attune/kernel';

/** Both partners' contact and names. Value: couple. */
export const contactsOfCouple = statement(
  'couples.contacts',
  `SELECT k.partner_id AS "partnerId", m.seat, k.email, k.may_mail AS "mayMail", k.recorded_at AS "recordedAt", k.version,
     p.given_name AS "givenName", p.family_name AS "familyName", p.language
   FROM couples.contact k
   JOIN couples.couple_member m ON m.practice_id = k.practice_id AND m.couple_id = k.couple_id AND m.partner_id = k.partner_id
   JOIN couples.partner p ON p.practice_id = k.practice_id AND p.id = k.partner_id
   WHERE k.practice_id = kernel.practice_id() AND k.couple_id = $1`,
);

/** Where a partner may be written to at this moment: an address they named as safe, on a safe day, in a safe hour. Value: partner. */
export const safeAddressNow = statement(
  'couples.safe-address-now',
  `SELECT k.email AS address, p.language
   FROM couples.contact k JOIN couples.partner p ON p.practice_id = k.practice_id AND p.id = k.partner_id
   WHERE k.practice_id = kernel.practice_id() AND k.partner_id = $1 AND k.may_mail AND k.email IS NOT NULL AND k.recorded_at IS NOT NULL
     AND extract(isodow FROM kernel.today())::smallint = ANY (k.safe_days)
     AND (k.safe_from IS NULL OR (kernel.now() AT TIME ZONE kernel.zone())::time BETWEEN k.safe_from AND k.safe_until)`,
);
