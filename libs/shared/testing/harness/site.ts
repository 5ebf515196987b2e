import type { DynamicModule } from '@nestjs/common';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { createSite, type Runtime } from '@attune/kernel';

export type SiteName = 'staff' | 'portal';

export interface Route {
  site: SiteName;
  method: string;
  /** As the router knows it, for example `/api/couples/:id`. */
  path: string;
}

/** One listener of the product without a port, and every route that its router really has. */
export interface Site {
  name: SiteName;
  app: NestFastifyApplication;
  routes: Route[];
}

export async function openSite(name: SiteName, module: DynamicModule, runtime: Runtime): Promise<Site> {
  const app = await createSite(module, runtime, '');
  const routes: Route[] = [];
  const fastify = app.getHttpAdapter().getInstance();
  fastify.addHook('onRoute', ({ method, url }: { method: string | string[]; url: string }) => {
    for (const each of [method].flat()) routes.push({ site: name, method: each, path: url });
  });
  await app.init();
  await fastify.ready();
  return { name, app, routes };
}
