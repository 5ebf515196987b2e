// The floor: node:http and pg with hand-written named statements, sent in one pipeline. No sign-in, no row-level security, no encryption.
import { randomUUID } from 'node:crypto';
import http from 'node:http';
import pg from 'pg';

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-/;
let routes = {};
let pool;

process.on('message', async (message) => {
  if (!message.routes) return;
  ({ routes } = message);
  pool = new pg.Pool({ connectionString: message.url, max: 10, pipeline: true, options: message.options });
  for (const route of Object.values(routes)) route.fixed = new Set(message.fixed);
  server.listen(0, '127.0.0.1', () => process.send({ port: server.address().port }));
});

// Nobody is measured any more: nothing stays behind.
process.on('disconnect', () => process.exit(0));

const server = http.createServer((request, response) => {
  const chunks = [];
  request.on('data', (chunk) => chunks.push(chunk));
  request.on('end', () => void answer(request, response, chunks).catch((error) => {
    response.writeHead(500);
    response.end(String(error));
  }));
});

async function answer(request, response, chunks) {
  const route = routes[`${request.method} ${request.url}`];
  const body = chunks.length ? JSON.parse(Buffer.concat(chunks).toString()) : null;
  const statements = body ? freshen(route, body) : route.statements;
  const client = await pool.connect();
  try {
    const results = await run(client, statements);
    response.writeHead(200, { 'content-type': 'application/json' });
    response.end(JSON.stringify(results.map((result) => result.rows)));
  } finally {
    client.release();
  }
}

/** One statement commits by itself; several stand between BEGIN and COMMIT, all in one pipeline. */
async function run(client, statements) {
  if (statements.length === 1) return [await client.query(statements[0])];
  const all = await Promise.all([client.query('BEGIN'), ...statements.map((each) => client.query(each)), client.query('COMMIT')]);
  return all.slice(1, -1);
}

/** New ids for what is written anew; the appointment that the caller names; people, practice and bytes stay. */
function freshen(route, { appointmentId }) {
  const ids = new Map([[route.appointmentId, appointmentId]]);
  const fresh = (value) => {
    if (Array.isArray(value)) return value.map(fresh);
    if (typeof value !== 'string') return value;
    if (value === route.key) return randomUUID();
    if (!UUID.test(value)) return value.startsWith('{') ? value.replaceAll(/[0-9a-f]{8}-[0-9a-f-]{27}/g, (id) => fresh(id)) : value;
    if (route.fixed.has(value)) return value;
    if (!ids.has(value)) ids.set(value, randomUUID());
    return ids.get(value);
  };
  return route.statements.map(({ name, text, values }) => ({ name, text, values: values.map(fresh) }));
}
