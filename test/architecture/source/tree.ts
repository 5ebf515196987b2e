import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';

export const ROOT = resolve(__dirname, '../../..');

/** Every file that is or will be in the repository, by its path from the root. */
export function files(pattern: RegExp): string[] {
  const listed = execFileSync('git', ['ls-files', '--cached', '--others', '--exclude-standard', 'apps', 'libs', 'test', 'docker'], { cwd: ROOT, encoding: 'utf8', maxBuffer: 2 ** 26 });
  return listed.split('\n').filter((path) => pattern.test(path) && existsSync(join(ROOT, path)));
}

export const text = (path: string): string => readFileSync(join(ROOT, path), 'utf8');

/** A project of the workspace: a folder with a project.json. */
export interface Project {
  folder: string;
  name: string;
  scope: string;
  type: string;
}

export function projects(): Project[] {
  return files(/(^|\/)project\.json$/).map((path) => {
    const { name = '', tags = [] } = JSON.parse(text(path)) as { name?: string; tags?: string[] };
    const tag = (kind: string) => tags.find((each) => each.startsWith(`${kind}:`))?.slice(kind.length + 1) ?? '';
    return { folder: dirname(path), name, scope: tag('scope'), type: tag('type') };
  });
}

export interface Import {
  from: string;
  /** As written. */
  specifier: string;
  /** The file it leads to; absent for packages. */
  to?: string;
  /** Does not load the other file before this one: types only, or on demand. */
  erased: boolean;
}

const SHARED = /^@attune\/(util|kernel|ui|testing)$/;
const DOMAIN = /^@attune\/([\w-]+)\/(domain|api|web)$/;

// The start of a line, so that words inside a text are not taken for an import.
const STATEMENT = /^(?:import|export)\s+(type\s+)?([^'";]*?)\s*from\s*'([^']+)'|^import\s*'([^']+)'|\bimport\(\s*'([^']+)'\s*\)/gm;

/** The imports of one file, static and dynamic. */
export function importsOf(path: string): Import[] {
  return [...text(path).matchAll(STATEMENT)].map(([, type, names, from, bare, lazy]) => {
    const specifier = from ?? bare ?? lazy ?? '';
    const to = target(path, specifier);
    return { from: path, specifier, erased: type !== undefined || lazy !== undefined || typesOnly(names ?? ''), ...(to ? { to } : {}) };
  });
}

function typesOnly(names: string): boolean {
  const listed = /^\{([^}]*)\}$/.exec(names)?.[1]?.split(',').filter((each) => each.trim() !== '') ?? [];
  return listed.length > 0 && listed.every((each) => /^\s*type\s/.test(each));
}

function target(path: string, specifier: string): string | undefined {
  if (specifier.startsWith('.')) return existing(join(dirname(path), specifier));
  const shared = SHARED.exec(specifier);
  if (shared) return `libs/shared/${shared[1]}/src/index.ts`;
  const domain = DOMAIN.exec(specifier);
  return domain ? `libs/${domain[1]}/${domain[2]}/src/index.ts` : undefined;
}

function existing(path: string): string {
  return [`${path}.ts`, join(path, 'index.ts'), `${path}.d.ts`, path].find((each) => existsSync(join(ROOT, each))) ?? path;
}
