// `npm run bench`: five hot requests through the real API, each beside a bare server that runs the same statements, in turns of one run.
import { fork } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import pg from 'pg';
import { prepareDatabase, startPostgres } from '../../apps/local/postgres.mjs';
import { fill } from './fill.mjs';
import { measure, median } from './measure.mjs';
import { print } from './print.mjs';
import { sizeOf } from './size.mjs';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const MAIN = join(ROOT, 'dist/apps/api/main.js');
const size = sizeOf(process.argv);
const folder = mkdtempSync(join(tmpdir(), 'attune-bench-'));
const ends = [() => rmSync(folder, { recursive: true, force: true })];

try {
  await main();
} finally {
  for (const end of ends.reverse()) await end();
}

async function main() {
  say('Starting PostgreSQL and filling it');
  const postgres = await startPostgres({ dataDir: join(folder, 'postgres') });
  ends.push(() => postgres.stop());
  const passwords = Object.fromEntries(['admin', 'migrate', 'rt', 'job', 'audit'].map((role) => [role, 'bench']));
  const urls = await prepareDatabase(postgres.adminUrl, { passwords });
  const env = {
    ...process.env, DATABASE_URL_RT: urls.rt, DATABASE_URL_JOB: urls.job, DATABASE_URL_MIGRATE: urls.migrate, ATTUNE_DATA_DIR: folder,
    ATTUNE_ANCHOR_FILE: join(folder, 'anchors'), STAFF_PORT: '0', PORTAL_PORT: '0', ATTUNE_STAFF_ROOT: folder, ATTUNE_PORTAL_ROOT: folder, LOG_LEVEL: 'error',
  };
  await once(fork(join(ROOT, 'dist/apps/api/migrate.js'), { env }), 'exit');
  const admin = new pg.Client({ connectionString: urls.admin });
  await admin.connect();
  ends.push(() => admin.end());
  const filled = await fill(admin, size);
  const staffPort = 20_000 + Math.floor(Math.random() * 20_000);
  const api = await startApi({ ...env, STAFF_PORT: String(staffPort), PORTAL_PORT: String(staffPort + 1), ATTUNE_STAFF_URL: `http://localhost:${staffPort}`, ATTUNE_PORTAL_URL: `http://localhost:${staffPort + 1}` });
  const appUrl = `http://127.0.0.1:${staffPort}`;
  const cases = casesOf(filled);
  // The couple's page has a plan to open.
  await ask(appUrl, cases.at(-1));
  say('Watching which statements each request runs');
  const routes = await watch(api, appUrl, cases, filled);
  const results = [];
  for (const each of cases) results.push({ name: each.name, flights: each.flights, ...(await compare(each, { api, appUrl, routes, filled, postgres, admin: urls.admin })) });
  print(results, size);
}

function casesOf({ associate, counting, supervisor, shown, fresh }) {
  const next = () => fresh.pop() ?? (() => { throw new Error('No fresh appointment is left: raise freshAppointments'); })();
  const words = 'They slowed it down here, step by step, and saw where it turned. '.repeat(6);
  const texts = [{ key: 'cycle', text: words }, { key: 'stance', seat: 'a', text: words }, { key: 'stance', seat: 'b', text: words }, { key: 'plan', text: 'Same time next week.' }];
  return [
    { name: 'caseload page', who: associate, method: 'GET', path: '/api/overview/caseload' },
    { name: 'couple’s page', who: associate, method: 'GET', path: `/api/overview/couples/${shown}` },
    { name: 'review queue', who: supervisor, method: 'GET', path: '/api/supervision/reviews' },
    { name: 'ledger of six years', who: counting, method: 'GET', path: '/api/supervision/hours' },
    // Last: what the bare server appends cannot be opened by anybody.
    { name: 'append a note', who: associate, method: 'POST', path: '/api/notes', body: () => ({ appointmentId: next(), template: 'couples', texts }) },
  ];
}

async function startApi(env) {
  const api = fork(MAIN, { env, serialization: 'advanced', execArgv: ['--import', new URL('./watch-flights.mjs', import.meta.url).href] });
  ends.push(() => (api.kill('SIGTERM'), once(api, 'exit')));
  await once(api, 'message');
  return api;
}

function requestOf({ who, method, path, body }) {
  const headers = () => ({ cookie: who.cookie, ...(body ? { 'content-type': 'application/json', 'sec-fetch-site': 'same-origin', 'idempotency-key': randomUUID() } : {}) });
  return { method, path, headers: headers(), ...(body ? { setupRequest: (request) => ({ ...request, headers: { ...request.headers, ...headers() }, body: JSON.stringify(body()) }) } : {}) };
}

async function ask(appUrl, each) {
  const { method, headers, setupRequest } = requestOf(each);
  const made = setupRequest?.({ headers }) ?? { headers };
  const reply = await fetch(appUrl + each.path, { method, headers: made.headers, ...(made.body ? { body: made.body } : {}) });
  if (!reply.ok) throw new Error(`${each.name}: ${reply.status} ${await reply.text()}`);
  await reply.arrayBuffer();
  return made;
}

/** Asks each request once more after warming up, and notes what flew; what the sign-in and the context needed is left out. */
async function watch(api, appUrl, cases, filled) {
  const routes = {};
  for (const each of cases) {
    await ask(appUrl, each);
    api.send('watch');
    const made = await ask(appUrl, each);
    api.send('flights');
    const [{ flights }] = await once(api, 'message');
    const own = flights.filter((flight) => flight.some(({ name }) => name === 'kernel.context' || name === 'access.find-sign-in'));
    each.flights = own.length;
    const statements = own.flat().filter(({ name }) => name !== 'kernel.context' && !name.startsWith('access.'));
    const appointmentId = made.body ? JSON.parse(made.body).appointmentId : null;
    routes[`${each.method} ${each.path}`] = { statements, appointmentId, key: made.headers['idempotency-key'], who: each.who.id };
  }
  return routes;
}

async function compare(each, { api, appUrl, routes, filled, postgres, admin }) {
  say(`Measuring ${each.name}`);
  const route = `${each.method} ${each.path}`;
  const bare = fork(fileURLToPath(new URL('./bare.mjs', import.meta.url)), { serialization: 'advanced' });
  const options = `-c app.practice_id=${filled.practice} -c app.person_id=${each.who.id} -c app.person_kind=staff -c app.zone=America/Los_Angeles`;
  bare.send({ routes: { [route]: routes[route] }, url: admin, options, fixed: [filled.practice, each.who.id, ...filled.couples] });
  const [{ port }] = await once(bare, 'message');
  const sides = { app: { url: appUrl, pid: api.pid, rounds: [] }, bare: { url: `http://127.0.0.1:${port}`, pid: bare.pid, rounds: [] } };
  const shared = { request: requestOf(each), connections: size.connections, postgresPid: postgres.pid };
  for (const side of Object.values(sides)) await measure({ ...shared, ...side, seconds: 5 });
  for (let round = 0; round < size.rounds; round += 1) {
    for (const side of Object.values(sides)) side.rounds.push(await measure({ ...shared, ...side, seconds: size.seconds }));
  }
  bare.kill();
  const of = (side) => Object.fromEntries(Object.keys(side.rounds[0]).map((key) => [key, median(side.rounds.map((round) => round[key]))]));
  return { app: of(sides.app), bare: of(sides.bare) };
}


function say(text) {
  process.stderr.write(`… ${text}\n`);
}
