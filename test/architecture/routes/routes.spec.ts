import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { PERMISSIONS } from '@attune/access/domain';
import { house, type Operation } from '@attune/testing';
import { files, ROOT } from '../source/tree';
import { specName } from './spec-name';

const operations = house().operations();
const say = ({ site, method, path }: Pick<Operation, 'site' | 'method' | 'path'>) => `${site}: ${method} ${path}`;

test('every handler says who may call it, in exactly one way, with a permission that exists', () => {
  expect(operations.length).toBeGreaterThan(5);
  const silent = operations.filter((each) => (each.permission === null) === !each.public || (each.permission !== null && !(each.permission in PERMISSIONS)));
  expect(silent.map(say)).toEqual([]);
});

test('the router has these operations and no other', () => {
  const known = new Set(operations.map(say));
  const routes = [...house().sites.staff.routes, ...house().sites.portal.routes].filter(({ method }) => method !== 'HEAD');
  expect(routes.map(say).filter((each) => !known.has(each))).toEqual([]);
  expect([...known].filter((each) => !routes.map(say).includes(each))).toEqual([]);
});

test('the portal serves partners, the staff site staff: nobody’s permission is on the other’s site', () => {
  const wrong = operations.filter(({ site, path }) => !/^\/api\/(health|live)(\/|$)/.test(path) && (site === 'portal') !== path.startsWith('/api/portal/'));
  expect(wrong.map(say)).toEqual([]);
  const roles: Record<string, readonly string[]> = PERMISSIONS;
  const unreachable = operations.filter(({ site, permission }) => permission && !roles[permission]?.some((role) => (role === 'partner') === (site === 'portal')));
  expect(unreachable.map(say)).toEqual([]);
});

test('the same word is lib, first part of the path and prefix of the permission', () => {
  const wrong = operations.filter(({ path, permission }) => {
    const domain = path.replace(/^\/api\/(portal\/)?/, '').split('/')[0];
    return permission !== null && permission !== 'access.self' && permission.split('.')[0] !== domain;
  });
  expect(wrong.map((each) => `${say(each)} asks for ${each.permission}`)).toEqual([]);
});

test('every operation has its spec, and every spec its operation', () => {
  const wanted = [...new Set(operations.map(specName))];
  expect(wanted.filter((path) => !existsSync(join(ROOT, path)))).toEqual([]);
  expect(files(/^test\/api\/.*\.spec\.ts$/).filter((path) => !wanted.includes(path))).toEqual([]);
});

test('every permission of the table is asked for somewhere', () => {
  const asked = new Set(operations.map((each) => each.permission));
  expect(Object.keys(PERMISSIONS).filter((permission) => !asked.has(permission))).toEqual([]);
});
