import { createHash } from 'node:crypto';
import type { FastifyRequest } from 'fastify';

/**
 * What a request is about to do, to what, and with which words, in 32 bytes. The refusal names it, the password is given for it, and
 * only the same request fits it then.
 */
export function actOf({ method, url, body }: Pick<FastifyRequest, 'method' | 'url' | 'body'>): Buffer {
  return createHash('sha256').update(JSON.stringify([method, url, body ?? null])).digest();
}
