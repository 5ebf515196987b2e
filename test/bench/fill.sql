INSERT INTO kernel.practice (practice_id, name, zone) VALUES (:practice, 'Bench', 'America/Los_Angeles');
INSERT INTO practice.settings (practice_id) VALUES (:practice);
CREATE TEMP TABLE staff AS
  SELECT uuidv7() AS id, 'associate' AS role, n FROM generate_series(1, :associates) n
  UNION ALL SELECT uuidv7(), 'supervisor', n FROM generate_series(1, :supervisors) n;
INSERT INTO practice.staff_member (practice_id, id, given_name, family_name, email)
  SELECT :practice, id, 'Staff', role || n, role || n || '@bench.example' FROM staff;
INSERT INTO practice.licence (practice_id, staff_id, type, number, standing, issued_on)
  SELECT :practice, id, CASE role WHEN 'associate' THEN 'APCC' ELSE 'LPCC' END, n::text, CASE role WHEN 'associate' THEN 'registered' ELSE 'licensed' END, '2020-01-01' FROM staff;
INSERT INTO access.account (practice_id, id, kind, email, name, created_at) SELECT :practice, id, 'staff', role || n || '@bench.example', role || n, now() FROM staff;
INSERT INTO access.credential (practice_id, account_id, password_hash, password_set_at, totp, totp_confirmed_at) SELECT :practice, id, 'x', now(), '\x00', now() FROM staff;
INSERT INTO access.role_grant (practice_id, staff_id, role, from_on) SELECT :practice, id, role, '2020-01-01' FROM staff;
INSERT INTO practice.supervision_relation (practice_id, supervisor_id, associate_id, kind, from_on)
  SELECT :practice, s.id, a.id, 'primary', '2020-01-01' FROM staff a JOIN staff s ON s.role = 'supervisor' AND s.n = 1 + (a.n - 1) % :supervisors WHERE a.role = 'associate';
-- then
CREATE TEMP TABLE pair AS
  SELECT uuidv7() AS id, uuidv7() AS a, uuidv7() AS b, s.id AS staff_id, s.n AS staff_n, k FROM staff s, generate_series(1, :couplesEach) k WHERE s.role = 'associate';
INSERT INTO couples.couple (practice_id, id, status, status_since, list_name, policy, policy_agreed_on, opened_by, opened_at)
  SELECT :practice, id, 'active', now(), md5(id::text), 'no-secrets', '2026-01-01', staff_id, now() FROM pair;
INSERT INTO couples.partner (practice_id, id, given_name, family_name, shown_name)
  SELECT :practice, a, 'Alex', md5(a::text), 'Alex' FROM pair UNION ALL SELECT :practice, b, 'Billie', md5(b::text), 'Billie' FROM pair;
INSERT INTO couples.couple_member (practice_id, couple_id, partner_id, seat) SELECT :practice, id, a, 'a' FROM pair UNION ALL SELECT :practice, id, b, 'b' FROM pair;
INSERT INTO couples.contact (practice_id, partner_id, couple_id) SELECT :practice, a, id FROM pair UNION ALL SELECT :practice, b, id FROM pair;
INSERT INTO couples.case_assignment (practice_id, couple_id, staff_id, from_on, assigned_by) SELECT :practice, id, staff_id, '2020-01-01', staff_id FROM pair;
-- then
CREATE TEMP TABLE meeting AS
  SELECT uuidv7() AS id, p.id AS couple_id, p.a, p.b, p.staff_id, w, date_trunc('hour', now()) - (w * 7 * interval '1 day') - ((p.k % 50) * interval '1 hour') - interval '2 days' AS at, k
  FROM pair p, generate_series(1, :notesEach) w;
INSERT INTO scheduling.appointment (practice_id, id, couple_id, staff_id, starts_at, ends_at, status, started_at, stopped_at)
  SELECT :practice, id, couple_id, staff_id, at, at + interval '50 minutes', 'held', at, at + interval '50 minutes' FROM meeting;
INSERT INTO scheduling.attendance (practice_id, appointment_id, partner_id, couple_id, presence)
  SELECT :practice, id, a, couple_id, 'whole' FROM meeting UNION ALL SELECT :practice, id, b, couple_id, 'whole' FROM meeting;
CREATE TEMP TABLE note AS SELECT uuidv7() AS id, m.id AS appointment_id, m.couple_id, m.a, m.b, m.staff_id, m.w, m.at, m.k, CASE WHEN w = 1 AND k % 5 = 0 THEN 'submitted' ELSE 'final' END AS state FROM meeting m;
INSERT INTO notes.session_note (practice_id, id, couple_id, appointment_id, author_id, state, held_on, template, template_version, started_at, stopped_at, submission, created_at, saved_at, submitted_at, final_at, final_hash)
  SELECT :practice, n.id, n.couple_id, n.appointment_id, n.staff_id, n.state, n.at::date, 'couples', 1, n.at, n.at + interval '50 minutes', 1, n.at, n.at, n.at, CASE n.state WHEN 'final' THEN n.at END, CASE n.state WHEN 'final' THEN decode(md5(n.id::text) || md5(n.id::text), 'hex') END
  FROM note n;
INSERT INTO notes.note_section (practice_id, note_id, couple_id, compartment, key, position, body, risk)
  SELECT :practice, n.id, n.couple_id, CASE WHEN s.seat = 'a' THEN n.a WHEN s.seat = 'b' THEN n.b END, s.key, s.position, CASE WHEN s.key IN ('cycle', 'stance') THEN decode(repeat(md5(n.id::text), 24), 'hex') END, CASE s.key WHEN 'risk' THEN 'none' END
  FROM note n CROSS JOIN (VALUES ('cycle', NULL, 0), ('stance', 'a', 1), ('stance', 'b', 2), ('attunement', NULL, 3), ('repair', NULL, 4), ('exercise', NULL, 5), ('risk', 'a', 6), ('risk', 'b', 7), ('plan', NULL, 8)) AS s (key, seat, position)
  WHERE n.w <= 3;
INSERT INTO notes.note_submission (practice_id, note_id, number, couple_id, submitted_by, submitted_at, facts, hash)
  SELECT :practice, id, 1, couple_id, staff_id, at, '{}', decode(md5(id::text) || md5(id::text), 'hex') FROM note WHERE state = 'submitted';
INSERT INTO supervision.review (practice_id, note_id, couple_id, associate_id, submission, submitted_at, risk)
  SELECT :practice, id, couple_id, staff_id, 1, at, k % 3 FROM note WHERE state = 'submitted';
-- then
INSERT INTO scheduling.appointment (practice_id, couple_id, staff_id, starts_at, ends_at, status, started_at, stopped_at)
  SELECT :practice, p.id, p.staff_id, now() - (n * interval '1 second'), now() - (n * interval '1 second') + interval '1 second', 'held', now(), now()
  FROM generate_series(1, :freshAppointments) n JOIN pair p ON p.staff_n = 1 AND p.k = 1 + n % :couplesEach;
