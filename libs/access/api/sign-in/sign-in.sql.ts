import type { Role } from '@attune/access/domain';
import { statement } from '@attune/kernel';

/** A live sign-in as it is found by its cookie: all that a principal is made of. */
export interface LiveSignIn {
  id: string;
  practice_id: string;
  person_id: string;
  roles: Role[];
  zone: string;
  demo: boolean;
  mfa: boolean;
  second_factor: boolean;
  step_up_at: string | null;
  conjoint: boolean;
  started_at: string;
  last_seen_at: string;
  expires_at: string;
  /** For which act alone the password was given again, and when. */
  proof_of: Buffer | null;
  proof_at: string | null;
}

/** An account behind an address. */
export interface FoundAccount {
  practice_id: string;
  person_id: string;
  zone: string;
  demo: boolean;
  password_hash: string;
  second_factor: boolean;
  verified: boolean;
  device_id: string | null;
}

export const findSignIn = statement('access.find-sign-in', 'SELECT * FROM access.find_sign_in($1, $2, $3)', { writes: true });
export const findAccount = statement('access.find-account', 'SELECT * FROM access.find_account($1, $2, $3)');
export const endSignIns = statement('access.end-sign-ins', 'SELECT access.end_sign_ins($1, $2, $3) AS ended', { writes: true });

export const ownSignIns = statement(
  'access.own-sign-ins',
  `SELECT s.id, s.device, s.started_at AS "startedAt", s.last_seen_at AS "lastSeenAt", s.id = kernel.sign_in_id() AS here
   FROM access.sign_in s
   WHERE s.practice_id = kernel.practice_id() AND s.account_id = kernel.person_id() AND s.ended_at IS NULL
     AND kernel.now() < s.expires_at AND kernel.now() < s.last_seen_at + make_interval(mins => s.idle_minutes)
   ORDER BY here DESC, s.last_seen_at DESC, s.id`,
);

/** An instant inside JSON, as the wire has it everywhere. */
const instant = (column: string) => `to_char(${column} AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`;

export const whoAmI = statement(
  'access.me',
  `SELECT a.id AS person_id, a.kind, a.name, a.email, a.email_verified_at IS NOT NULL AS email_verified, a.language,
     p.name AS practice_name, p.zone, p.demo, c.totp_confirmed_at IS NOT NULL AS second_factor,
     s.id, s.mfa, s.conjoint, s.step_up_at, s.started_at, s.last_seen_at, s.expires_at,
     CASE WHEN a.kind = 'partner' THEN '{partner}'::text[] ELSE ARRAY(
       SELECT g.role FROM access.role_grant g
       WHERE g.practice_id = a.practice_id AND g.staff_id = a.id
         AND g.from_on <= kernel.today() AND (g.until_on IS NULL OR kernel.today() < g.until_on) ORDER BY g.role) END AS roles,
     (SELECT json_build_object('startedAt', ${instant('r.started_at')}, 'opensAt', ${instant('r.opens_at')}) FROM access.recovery r
      WHERE r.practice_id = a.practice_id AND r.account_id = a.id AND r.used_at IS NULL AND r.stopped_at IS NULL AND kernel.now() < r.expires_at) AS recovery
   FROM access.sign_in s
   JOIN access.account a ON a.practice_id = s.practice_id AND a.id = s.account_id
   JOIN access.credential c ON c.practice_id = s.practice_id AND c.account_id = s.account_id
   JOIN kernel.practice p ON p.practice_id = s.practice_id
   WHERE s.practice_id = kernel.practice_id() AND s.id = kernel.sign_in_id() AND s.ended_at IS NULL`,
);
