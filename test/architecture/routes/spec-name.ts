import type { Operation } from '@attune/testing';

/**
 * Where the spec of an operation is: `test/api/<domain>/VERB-path.spec.ts`. The path is the operation's own without `/api`, its parts joined by
 * dashes, a parameter by its name: `GET /api/couples/:id` is `couples/GET-couples-id.spec.ts`, `POST /api/portal/exercises/runs` is
 * `exercises/POST-portal-exercises-runs.spec.ts`. The kernel's few routes are in `kernel`.
 */
export function specName({ method, path }: Pick<Operation, 'method' | 'path'>): string {
  const parts = path.split('/').filter((part) => part !== '' && part !== 'api');
  const domain = parts[0] === 'portal' ? (parts[1] ?? '') : (parts[0] ?? '');
  const folder = ['health', 'live'].includes(domain) ? 'kernel' : domain;
  const name = parts.map((part) => part.replace(/^:/, '')).join('-');
  return `test/api/${folder}/${method}-${name}.spec.ts`;
}
