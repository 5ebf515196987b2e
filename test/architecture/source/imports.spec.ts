import { files, importsOf, projects, type Import, type Project } from './tree';

/** From the ground up; the names of one line stand beside each other and do not know each other. */
const FLOORS = [['shared'], ['access'], ['practice'], ['couples'], ['scheduling'], ['notes', 'exercises', 'measures'], ['supervision'], ['overview'], ['apps']];
const FLOOR_OF_KIND: Record<string, string[]> = {
  domain: ['domain', 'util'],
  api: ['domain', 'api', 'kernel', 'util'],
  web: ['domain', 'web', 'ui', 'util'],
  util: ['util'],
  kernel: ['kernel', 'util'],
  ui: ['ui', 'util'],
  testing: ['testing', 'kernel', 'util'],
};
const NOT_IN_BROWSERS = /^(@nestjs\/|typeorm|pg$|pg-|class-validator|class-transformer|fastify|@fastify\/|pino|node:)/;
const NOT_IN_SERVERS = /^(@angular\/|echarts|ngx-echarts|@jsverse\/)/;
const SPEC = /\.spec\.ts$/;

const all = projects();
const sources = files(/^(apps|libs)\/.*\.ts$/).filter((path) => !SPEC.test(path));
const imports = sources.flatMap(importsOf);
const projectOf = (path: string): Project | undefined =>
  all.filter(({ folder }) => path.startsWith(`${folder}/`)).sort((a, b) => b.folder.length - a.folder.length)[0];
const scopeOf = (path: string): string => (path.startsWith('apps/') ? 'apps' : (projectOf(path)?.scope ?? ''));
const floorOf = (scope: string): number => FLOORS.findIndex((floor) => floor.includes(scope));
const crossing = imports.filter(({ from, to }) => to && projectOf(from)?.folder !== projectOf(to)?.folder) as Required<Import>[];
const say = ({ from, specifier }: Import) => `${from} imports ${specifier}`;

test('every source file is in a project that says its scope and kind', () => {
  expect(sources.filter((path) => !path.startsWith('apps/') && (floorOf(scopeOf(path)) < 0 || !projectOf(path)?.type))).toEqual([]);
});

test('an import only goes down, and never to a sibling', () => {
  const wrong = crossing.filter(({ from, to }) => {
    const [mine, theirs] = [scopeOf(from), scopeOf(to)];
    return theirs !== mine && floorOf(theirs) >= floorOf(mine);
  });
  expect(wrong.map(say)).toEqual([]);
});

test('each kind of lib imports only the kinds it may', () => {
  const wrong = crossing.filter(({ from, to }) => {
    const allowed = FLOOR_OF_KIND[projectOf(from)?.type ?? ''];
    return allowed && !allowed.includes(projectOf(to)?.type ?? '');
  });
  expect(wrong.map(say)).toEqual([]);
});

test('no web lib imports another; pages of several domains are composed in the dashboard', () => {
  const wrong = crossing.filter(({ from, to }) => projectOf(from)?.type === 'web' && projectOf(to)?.type === 'web');
  expect(wrong.map(say)).toEqual([]);
});

test('rules are pure: no package, no Node, only other rules and util', () => {
  const wrong = imports.filter(({ from, to }) => projectOf(from)?.type === 'domain' && !to);
  expect(wrong.map(say)).toEqual([]);
  const platform = files(/^libs\/\w+\/domain\/.*\.ts$/).filter((path) => !SPEC.test(path));
  expect(platform.length).toBeGreaterThan(10);
});

test('no server package in a browser, no browser package in a server', () => {
  const web = (path: string) => /^(apps\/(dashboard|portal)|libs\/\w+\/web|libs\/shared\/ui)\//.test(path);
  const server = (path: string) => /^(apps\/api|libs\/\w+\/(api|domain)|libs\/shared\/(kernel|testing|util))\//.test(path);
  const wrong = imports.filter(({ from, specifier }) => (web(from) && NOT_IN_BROWSERS.test(specifier)) || (server(from) && NOT_IN_SERVERS.test(specifier)));
  expect(wrong.map(say)).toEqual([]);
});

test('the portal has no clinician code: no web lib of staff', () => {
  const wrong = crossing.filter(({ from, to }) => from.startsWith('apps/portal/') && projectOf(to)?.type === 'web');
  expect(wrong.map(say)).toEqual([]);
});

test('another project is imported by its alias, one’s own by its path', () => {
  const relative = crossing.filter(({ specifier }) => specifier.startsWith('.'));
  const ownAlias = imports.filter(({ from, to, specifier }) => to && specifier.startsWith('@attune/') && projectOf(from)?.folder === projectOf(to)?.folder);
  const unknown = imports.filter(({ specifier, to }) => specifier.startsWith('@attune/') && !to);
  expect([...relative, ...ownAlias, ...unknown].map(say)).toEqual([]);
});

test('one index a lib, nothing but exports by name, and no barrel inside', () => {
  const indexes = sources.filter((path) => path.startsWith('libs/') && path.endsWith('/index.ts'));
  expect(indexes.filter((path) => !/^libs\/[\w-]+\/[\w-]+\/src\/index\.ts$/.test(path))).toEqual([]);
});

test('no circle: files that are loaded never wait for each other', () => {
  const edges = new Map<string, string[]>();
  for (const { from, to, erased } of imports) if (to && !erased) edges.set(from, [...(edges.get(from) ?? []), to]);
  expect(circles(edges)).toEqual([]);
});

test('no circle among projects, types included', () => {
  const edges = new Map<string, string[]>();
  for (const { from, to } of crossing) {
    const [mine, theirs] = [projectOf(from)?.name ?? '', projectOf(to)?.name ?? ''];
    edges.set(mine, [...(edges.get(mine) ?? []), theirs]);
  }
  expect(circles(edges)).toEqual([]);
});

/** Every circle, as its path, found once. */
function circles(edges: Map<string, string[]>): string[] {
  const done = new Set<string>();
  const found: string[] = [];
  const walk = (node: string, path: string[]): void => {
    const at = path.indexOf(node);
    if (at >= 0) return void found.push([...path.slice(at), node].join(' > '));
    if (done.has(node)) return;
    for (const next of edges.get(node) ?? []) walk(next, [...path, node]);
    done.add(node);
  };
  for (const node of edges.keys()) walk(node, []);
  return found;
}
