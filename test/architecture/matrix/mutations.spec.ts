import { aPractice, otherPractice, type Client, type Practice } from '@attune/testing';
import { expected, OPERATIONS } from './matrix';
import { requestOf, thingsOf } from './request';

interface Asked {
  method: string;
  path: string;
  headers?: Record<string, string>;
}

const letter = (path: string) => path.replace(/[a-z](?=[^/]*$)/, (each) => `%${each.charCodeAt(0).toString(16)}`);

/** Ways in which a path or a method is said a little differently; frameworks have let each of them past a check (R043). */
const MUTATIONS: Record<string, (path: string) => Asked> = {
  'HEAD': (path) => ({ method: 'HEAD', path }),
  'OPTIONS': (path) => ({ method: 'OPTIONS', path }),
  'an overriding header': (path) => ({ method: 'POST', path, headers: { 'x-http-method-override': 'GET', 'x-method-override': 'GET' } }),
  'an overriding parameter': (path) => ({ method: 'GET', path: `${path}${path.includes('?') ? '&' : '?'}_method=GET` }),
  'a slash at the end': (path) => ({ method: 'GET', path: `${path}/` }),
  'a double slash': (path) => ({ method: 'GET', path: path.replace('/api/', '/api//') }),
  'a path parameter': (path) => ({ method: 'GET', path: `${path};x=1` }),
  'an encoded letter': (path) => ({ method: 'GET', path: letter(path) }),
  'an encoded slash': (path) => ({ method: 'GET', path: path.replace(/\/(?=[^/]*$)/, '%2f') }),
  'capitals': (path) => ({ method: 'GET', path: path.replace(/^\/api\/\w+/, (each) => each.toUpperCase()) }),
  'an extension': (path) => ({ method: 'GET', path: `${path}.json` }),
  'a detour': (path) => ({ method: 'GET', path: path.replace('/api/', '/api/health/../') }),
};

let here: Practice;
let elsewhere: Practice;
beforeAll(async () => {
  here = await aPractice();
  elsewhere = await otherPractice();
  await here.furnish();
  await elsewhere.furnish();
});

const who = (op: string, principal: string): Client => {
  const site = op.startsWith('portal ') ? 'portal' : 'staff';
  if (principal === 'anonymous') return here.visitor(site);
  const own = here.as(principal, { stepUp: true });
  return own.at.site === site ? own : here.visitor(site, principal);
};

const readsOfOneThing = OPERATIONS.filter(({ op, ids }) => /^\w+ GET /.test(op) && ids !== undefined && Object.keys(ids).length === 1);

test.each(Object.keys(MUTATIONS))('%s opens nothing', async (name) => {
  const open: string[] = [];
  for (const operation of readsOfOneThing) {
    const choice = Object.fromEntries(Object.keys(operation.ids ?? {}).map((place) => [place, 'own']));
    for (const principal of ['owner', 's2', 'a1', 'a2', 'y1', 'anonymous']) {
      const { method, path, headers = {} } = (MUTATIONS[name] as (path: string) => Asked)(requestOf(operation, choice, here, elsewhere).path);
      const { status, text } = await who(operation.op, principal).send(method, path, undefined, { headers });
      const may = expected(operation, principal, thingsOf(operation, choice));
      // The same decision as for the plain request, or a plain no.
      if (status >= 500 || (status < 400 && !may && !(method === 'OPTIONS' && text === ''))) open.push(`${principal} ${method} ${path}: ${status}`);
    }
  }
  expect(readsOfOneThing.length).toBeGreaterThan(20);
  expect(open).toEqual([]);
});
