import { ModulesContainer } from '@nestjs/core';
import { PERMISSION_KEY, PUBLIC_KEY } from '@attune/kernel';
import type { Site, SiteName } from './site';

/** One handler that can be called over HTTP, and what it says about who may. */
export interface Operation {
  site: SiteName;
  method: string;
  /** For example `/api/couples/:id`. */
  path: string;
  handler: string;
  permission: string | null;
  public: boolean;
}

// As @nestjs/common/enums/request-method.enum numbers them.
const METHODS = ['GET', 'POST', 'PUT', 'DELETE', 'PATCH', 'ALL', 'OPTIONS', 'HEAD', 'SEARCH'];

/** Every operation of a site, from its controllers' own metadata. */
export function operationsOf({ name: site, app }: Site): Operation[] {
  const controllers = [...app.get(ModulesContainer).values()].flatMap((module) => [...module.controllers.values()]);
  return controllers.flatMap(({ metatype }) => {
    if (typeof metatype !== 'function') return [];
    const [base = ''] = [meta<string | string[]>('path', metatype)].flat();
    return handlersOf(metatype.prototype as Record<string, unknown>).map(([name, handler]): Operation => {
      const [path = ''] = [meta<string | string[]>('path', handler)].flat();
      return {
        site,
        method: METHODS[meta<number>('method', handler) ?? 0] ?? 'GET',
        path: ['/api', base, path].map((part) => part.replace(/^\/|\/$/g, '')).filter((part) => part !== '').join('/').replace(/^/, '/'),
        handler: `${metatype.name}.${name}`,
        permission: meta<string>(PERMISSION_KEY, handler) ?? null,
        public: meta<boolean>(PUBLIC_KEY, handler) === true,
      };
    });
  });
}

/** Own and inherited methods: a portal controller may extend the staff one. */
function handlersOf(prototype: Record<string, unknown>): [string, object][] {
  const names = new Set<string>();
  for (let each: object | null = prototype; each && each !== Object.prototype; each = Object.getPrototypeOf(each) as object | null) {
    for (const name of Object.getOwnPropertyNames(each)) if (name !== 'constructor') names.add(name);
  }
  return [...names].map((name): [string, unknown] => [name, prototype[name]]).filter((pair): pair is [string, object] => typeof pair[1] === 'function' && meta('method', pair[1]) !== undefined);
}

function meta<T>(key: string, target: object): T | undefined {
  return Reflect.getMetadata(key, target) as T | undefined;
}
