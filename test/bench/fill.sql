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
CREATE TEMP TABLE given AS SELECT uuidv7() AS id, p.id AS couple_id, seat.partner, p.staff_id, p.k FROM pair p CROSS JOIN LATERAL (VALUES (p.a), (p.b)) AS seat (partner);
INSERT INTO measures.giving (practice_id, id, couple_id, compartment, measure, definition_version, how, first_on, every_days, given_by, given_at)
  SELECT :practice, id, couple_id, partner, 'CSI-4', 1, 'rhythm', current_date - 90, 14, staff_id, now() FROM given;
CREATE TEMP TABLE sent AS SELECT uuidv7() AS id, g.id AS giving_id, g.couple_id, g.partner, current_date - 14 * n AS opens_on, n, g.k FROM given g, generate_series(1, :sendingsEach) n;
INSERT INTO measures.administration (practice_id, id, couple_id, compartment, giving_id, measure, definition_version, opens_on, closes_on, state, opened_at, finished_at)
  SELECT :practice, id, couple_id, partner, giving_id, 'CSI-4', 1, opens_on, opens_on + 6, 'finished', opens_on + interval '1 day', opens_on + interval '1 day' FROM sent;
INSERT INTO measures.score (practice_id, administration_id, couple_id, compartment, exact, total, answered, prorated, band, scored_at)
  SELECT :practice, id, couple_id, partner, (k + n) % 22, (k + n) % 22, 4, false, 'notable dissatisfaction', opens_on + interval '1 day' FROM sent;
INSERT INTO supervision.urgent_item (practice_id, couple_id, compartment, source, source_id, opened_at, due_at, level)
  SELECT :practice, couple_id, partner, 'measure', id, now(), now() + interval '1 day', 'review' FROM sent WHERE n = 1 AND k % 10 = 0;
-- then
CREATE TEMP TABLE hand AS SELECT a.id, s.id AS supervisor_id FROM staff a JOIN staff s ON s.role = 'supervisor' AND s.n = 1 + (a.n - 1) % :supervisors WHERE a.role = 'associate' AND a.n = 2;
CREATE TEMP TABLE week AS
  SELECT uuidv7() AS id, w, (date_trunc('week', now() - w * interval '7 days' + interval '1 day') - interval '1 day')::date AS start FROM generate_series(12, 11 + :ledgerWeeks) w;
INSERT INTO supervision.registration (practice_id, associate_id, credential, degree_on, received_on, live_scan_first) SELECT :practice, id, 'APCC', '2019-06-01', '2019-08-01', true FROM hand;
CREATE TEMP TABLE worked AS
  SELECT uuidv7() AS id, h.id AS staff_id, p.id AS couple_id, p.a, p.b, w.start + n % 5 + 1 + (7 + n / 5) * interval '1 hour' + interval '8 hours' AS at
  FROM hand h, week w, generate_series(0, 14) n, pair p WHERE p.staff_n = 2 AND p.k = 1 + n % :couplesEach;
INSERT INTO scheduling.appointment (practice_id, id, couple_id, staff_id, starts_at, ends_at, status, started_at, stopped_at)
  SELECT :practice, id, couple_id, staff_id, at, at + interval '50 minutes', 'held', at, at + interval '50 minutes' FROM worked;
INSERT INTO scheduling.attendance (practice_id, appointment_id, partner_id, couple_id, presence)
  SELECT :practice, id, a, couple_id, 'whole' FROM worked UNION ALL SELECT :practice, id, b, couple_id, 'whole' FROM worked;
INSERT INTO supervision.meeting (practice_id, id, supervisor_id, format, starts_at, minutes, modality, place, signed_at)
  SELECT :practice, w.id, h.supervisor_id, 'individual', w.start + 3 + interval '20 hours', 60, 'in_person', 'own', w.start + 3 + interval '21 hours' FROM hand h, week w;
INSERT INTO supervision.meeting_attendee (practice_id, meeting_id, associate_id, supervisor_id) SELECT :practice, w.id, h.id, h.supervisor_id FROM hand h, week w;
INSERT INTO supervision.meeting_revision (practice_id, meeting_id, number, facts, body, hash, written_by, written_at)
  SELECT :practice, w.id, 1, jsonb_build_object('associateIds', jsonb_build_array(h.id)), '\x00', decode(md5(w.id::text) || md5(w.id::text), 'hex'), h.supervisor_id, now() FROM hand h, week w;
INSERT INTO supervision.hours_entry (practice_id, id, number, associate_id, done_on, place, kind, minutes, reason, written_by, written_at)
  SELECT :practice, uuidv7(), 1, h.id, w.start + d, 'own', 'advocacy', 60, '\x00', h.id, now() FROM hand h, week w, generate_series(1, 2) d;
INSERT INTO supervision.signed_week (practice_id, associate_id, week_start, content, hash, supervisor_id, signed_at, credential_line)
  SELECT :practice, h.id, w.start, jsonb_build_object('weekStart', w.start, 'signed', true, 'preDegree', false, 'settings', jsonb_build_array(jsonb_build_object('setting', 'Bench', 'kind', 'private_practice',
      'licence', 'LPCC', 'direct', jsonb_build_object('couple_family_child', 750), 'nonclinical', jsonb_build_object('advocacy', 120), 'psychotherapy', 0,
      'meetings', jsonb_build_array(jsonb_build_object('format', 'individual', 'amount', 60, 'modality', 'in_person', 'groupSize', 1, 'qualified', true, 'licence', 'LPCC'))))),
    decode(md5(w.id::text) || md5(w.id::text), 'hex'), h.supervisor_id, now(), 'LPCC' FROM hand h, week w WHERE w.w > 14;
-- then
INSERT INTO scheduling.appointment (practice_id, couple_id, staff_id, starts_at, ends_at, status, started_at, stopped_at)
  SELECT :practice, p.id, p.staff_id, now() - (n * interval '1 second'), now() - (n * interval '1 second') + interval '1 second', 'held', now(), now()
  FROM generate_series(1, :freshAppointments) n JOIN pair p ON p.staff_n = 1 AND p.k = 1 + n % :couplesEach;
