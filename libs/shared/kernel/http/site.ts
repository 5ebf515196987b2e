import { randomBytes, randomUUID } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import cookie from '@fastify/cookie';
import helmet from '@fastify/helmet';
import files from '@fastify/static';
import type { Type, DynamicModule } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { FastifyAdapter, RouteConfig, type NestFastifyApplication } from '@nestjs/platform-fastify';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { RequestContext } from '../request-context';
import type { Runtime } from '../runtime';
import { cleanBody } from './hygiene';

const BODY_MAX = 1024 * 1024;

interface OwnLimit {
  bodyLimit: number;
}
/** A limit of its own for the body of one route, in bytes; every other ends at 1 MiB (R077). */
export const BodyLimit = (bytes: number): MethodDecorator => RouteConfig({ bodyLimit: bytes } satisfies OwnLimit);

const IMMUTABLE = /[.-][A-Za-z0-9_]{8,}\.(js|css|woff2?|svg|png)$/;

/**
 * One site of the product: a listener that mounts only the controllers of its module, and its screens.
 * @param root the folder of the built screens; a missing one serves the API alone
 */
export async function createSite(module: Type | DynamicModule, runtime: Runtime, root: string): Promise<NestFastifyApplication> {
  const trusted = runtime.config.trustedProxies;
  const adapter = new FastifyAdapter({
    bodyLimit: BODY_MAX,
    trustProxy: trusted > 0 ? (_address: string, hop: number) => hop < trusted : false,
    routerOptions: { maxParamLength: 200, ignoreTrailingSlash: false, caseSensitive: true },
    requestTimeout: 30_000,
    genReqId: () => randomUUID(),
  });
  const app = await NestFactory.create<NestFastifyApplication>(module, adapter, { logger: ['error', 'warn'], abortOnError: false });
  app.setGlobalPrefix('api');
  const fastify = adapter.getInstance() as unknown as FastifyInstance;
  await secure(fastify);
  hooks(fastify);
  if (existsSync(join(root, 'index.html'))) await screens(fastify, root);
  app.enableShutdownHooks([]);
  return app;
}

async function secure(fastify: FastifyInstance): Promise<void> {
  await fastify.register(cookie as never);
  await fastify.register(helmet as never, {
    contentSecurityPolicy: false,
    crossOriginEmbedderPolicy: false,
    crossOriginOpenerPolicy: { policy: 'same-origin' },
    crossOriginResourcePolicy: { policy: 'same-origin' },
    referrerPolicy: { policy: 'no-referrer' },
    strictTransportSecurity: { maxAge: 31_536_000, includeSubDomains: false },
    xFrameOptions: { action: 'deny' },
  } as never);
}

function hooks(fastify: FastifyInstance): void {
  fastify.addHook('onRoute', (route) => {
    const own = (route.config as Partial<OwnLimit> | undefined)?.bodyLimit;
    if (own) route.bodyLimit = own;
  });
  fastify.addHook('onRequest', (request, reply, done) => {
    reply.header('content-security-policy', policy());
    reply.header('permissions-policy', 'camera=(), microphone=(), geolocation=(), screen-wake-lock=(self)');
    if (request.url.startsWith('/api')) reply.header('cache-control', 'no-store');
    done();
  });
  fastify.addHook('preHandler', (request: FastifyRequest, _reply, done) => {
    if (request.body !== undefined && request.body !== null) request.body = cleanBody(request.body);
    const state = { requestId: request.id, method: request.method, route: request.routeOptions.url ?? '', ip: request.ip };
    RequestContext.run(state, done);
  });
}

function policy(nonce?: string, styleNonce = nonce): string {
  const own = (of?: string) => (of ? `'self' 'nonce-${of}'` : "'self'");
  return [
    "default-src 'none'", `script-src ${own(nonce)}`, `style-src ${own(styleNonce)}`, "style-src-attr 'unsafe-inline'", "img-src 'self' data:", "font-src 'self'",
    "connect-src 'self'", "manifest-src 'self'", "worker-src 'self'", "base-uri 'none'", "form-action 'self'", "frame-ancestors 'none'", "object-src 'none'",
  ].join('; ');
}

/** Screens: hashed files for ever, the page itself never; a path without a file is a place inside the page. */
async function screens(fastify: FastifyInstance, root: string): Promise<void> {
  const page = readFileSync(join(root, 'index.html'), 'utf8').replace(/<base [^>]*>/, '').replace(/\b(src|href)="(?!\/|https?:|data:|#)/g, '$1="/');
  const send = (reply: FastifyReply) => {
    const nonce = randomBytes(16).toString('base64');
    return reply.header('content-security-policy', policy(nonce)).header('cache-control', 'no-store').type('text/html; charset=utf-8').send(page.replaceAll('__NONCE__', nonce));
  };
  await fastify.register(files as never, {
    root, wildcard: false, index: false, preCompressed: true, cacheControl: false,
    setHeaders: (reply: { header(name: string, value: string): unknown }, path: string) => {
      // The service worker keeps this file with its header; a page without a connection must still find its styles.
      if (path.endsWith('/index.html')) void reply.header('content-security-policy', policy(undefined, '__NONCE__'));
      void reply.header('cache-control', IMMUTABLE.test(path.replace(/\.(br|gz)$/, '')) ? 'public, max-age=31536000, immutable' : 'no-cache');
    },
  } as never);
  fastify.get('/', (_, reply) => send(reply));
  fastify.decorate('screen', (request: FastifyRequest, reply: FastifyReply): boolean => {
    const path = request.url.split('?')[0] ?? '';
    const isPlace = request.method === 'GET' && !path.startsWith('/api') && !/\.[a-z0-9]+$/i.test(path);
    if (isPlace) void send(reply);
    return isPlace;
  });
}
