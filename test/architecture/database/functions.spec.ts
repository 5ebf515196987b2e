import { house } from '@attune/testing';
import { definers, EXEMPT_SCHEMAS } from './catalogue';

/**
 * Definer functions that act before, or apart from, a practice's context. Each was read for what it gives and to whom;
 * every other one must name the acting practice itself.
 */
const REVIEWED_WITHOUT_PRACTICE = [
  'access.claim_recovery', 'access.find_account', 'access.find_address_change', 'access.find_invitation', 'access.find_recovery', 'access.find_recovery_to_stop', 'access.find_reset', 'access.find_sign_in', 'access.make_first_owner_link', 'access.open_practice',
  'access.throttle_count', 'access.throttle_state', 'access.throttle_succeed', 'couples.find_signing_slip', 'kernel.practices', 'kernel.take_outbox', 'kernel.unsealed_practices', 'measures.closing', 'measures.left_unsent',
  'practice.first_settings', 'supervision.overdue',
];

test('definer functions belong to the role that owns nothing else, look names up in one place, and are nobody’s by default', async () => {
  const wrong = (await definers()).filter(
    ({ owner, settings, public: open }) => owner !== 'attune_rls' || open || !settings?.includes('search_path=pg_catalog, pg_temp'),
  );
  expect(wrong.map(({ name, owner, settings, public: open }) => ({ name, owner, settings, open }))).toEqual([]);
});

test('definer functions keep to the acting practice', async () => {
  // A function that only calls others reads no table itself.
  const readsTables = /\b(from|join|into|update)\s+\w+\.\w+\b(?!\s*\()/i;
  const wide = (await definers()).filter(({ name, body }) => readsTables.test(body) && !/kernel\.practice_id\(\)/.test(body) && !REVIEWED_WITHOUT_PRACTICE.includes(name));
  expect(wide.map(({ name }) => name)).toEqual([]);
});

test('the list of reviewed functions names only what is there', async () => {
  const there = (await definers()).map(({ name }) => name);
  expect(REVIEWED_WITHOUT_PRACTICE.filter((name) => !there.includes(name))).toEqual([]);
});

test('views see with the eyes of whoever asks, and none keeps rows of its own', async () => {
  const views = await house().database.sql(
    `SELECT n.nspname || '.' || c.relname AS view FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
     WHERE n.nspname NOT IN ('pg_catalog', 'information_schema') AND n.nspname <> ALL ($1)
       AND (c.relkind = 'm' OR (c.relkind = 'v' AND NOT coalesce(c.reloptions::text LIKE '%security_invoker=true%', false)))`,
    [EXEMPT_SCHEMAS],
  );
  expect(views).toEqual([]);
});
