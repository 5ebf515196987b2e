import { aPractice, otherPractice, type Client, type Practice } from '@attune/testing';
import { expected, OPERATIONS, PRINCIPALS, type MatrixOperation } from './matrix';
import { choices, requestOf, thingsOf, type Choice } from './request';
import { fingerprint } from './fingerprint';

const REFUSED = [401, 403, 404];
let cells = 0;
let here: Practice;
let elsewhere: Practice;

async function furnished(practice: Practice): Promise<Practice> {
  await practice.furnish();
  return practice;
}

beforeAll(async () => {
  here = await furnished(await aPractice());
  elsewhere = await furnished(await otherPractice());
});
afterAll(() => process.stderr.write(`${cells} cells of the authorization matrix were run\n`));

const client = (practice: Practice, op: string, principal: string): Client =>
  principal === 'anonymous' ? practice.visitor(op.startsWith('portal ') ? 'portal' : 'staff') : signedIn(practice, op, principal);

/** Everybody knocks at the operation's own site; whoever belongs to the other one brings that one's cookie. */
function signedIn(practice: Practice, op: string, principal: string): Client {
  const own = practice.as(principal, { stepUp: true });
  const site = op.startsWith('portal ') ? 'portal' : 'staff';
  return own.at.site === site ? own : practice.visitor(site, principal);
}

async function knock(operation: MatrixOperation, principal: string, choice: Choice, practice: Practice): Promise<{ status: number; text: string }> {
  cells += 1;
  const { method, path, body, ask } = requestOf(operation, choice, practice, elsewhere);
  return client(practice, operation.op, principal).send(method, path, body, ask);
}

const allowed = ({ act, answers = [] }: MatrixOperation, status: number) =>
  status < 500 && status !== 400 && (act === 'P' || !REFUSED.includes(status) || answers.includes(status));

const all = OPERATIONS.filter(({ stream }) => !stream).map((operation): [string, MatrixOperation] => [`${operation.op} ${Object.values(operation.ids ?? {}).join(' ')}`, operation]);

test.each(all)('%s', async (_, operation) => {
  const before = await fingerprint(here, elsewhere);
  const isWrite = !/^\w+ GET /.test(operation.op);
  const wrong: string[] = [];
  const permitted: [string, Choice][] = [];
  for (const principal of PRINCIPALS) {
    const refusals = new Map<string, string>();
    for (const choice of choices(operation)) {
      const say = `${principal} ${JSON.stringify(choice)}`;
      const yes = expected(operation, principal, thingsOf(operation, choice));
      if (yes && isWrite) permitted.push([principal, choice]);
      else {
        const { status, text } = await knock(operation, principal, choice, here);
        if (yes ? !allowed(operation, status) : !REFUSED.includes(status)) wrong.push(`${say}: ${status} ${text.slice(0, 200)}`);
        if (!yes) refusals.set(say, `${status} ${text}`);
      }
    }
    // What is not yours and what does not exist look the same (R029).
    if (new Set(refusals.values()).size > 1) wrong.push(`${principal} can tell refusals apart: ${[...new Set(refusals.values())].join(' | ')}`);
  }
  if (!(await fingerprint(here, elsewhere)).equals(before)) wrong.push('a refused request left something behind');
  const fresh = permitted.length > 0 ? await furnished(await aPractice()) : here;
  for (const [principal, choice] of permitted) {
    const { status, text } = await knock(operation, principal, choice, fresh);
    if (!allowed(operation, status)) wrong.push(`${principal} ${JSON.stringify(choice)}: ${status} ${text.slice(0, 200)}`);
  }
  expect(wrong).toEqual([]);
});
