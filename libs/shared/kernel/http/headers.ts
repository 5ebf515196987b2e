import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { badRequest, preconditionRequired } from '../errors/problem';

/** The version that the caller saw, from `If-Match: "3"`. Absent is 428, malformed 400. */
export const IfMatch = createParamDecorator((_: unknown, context: ExecutionContext): number => {
  const header = context.switchToHttp().getRequest<FastifyRequest>().headers['if-match'];
  if (header === undefined) throw preconditionRequired();
  const match = /^"(\d{1,9})"$/.exec(header);
  if (!match) throw badRequest('If-Match must hold one version in quotes, for example "3".');
  return Number(match[1]);
});

const KEY = /^[\w-]{16,80}$/;

/** The caller's own name for this submit, from `Idempotency-Key`; a repeat has one effect. */
export const IdempotencyKey = createParamDecorator((_: unknown, context: ExecutionContext): string => {
  const header = context.switchToHttp().getRequest<FastifyRequest>().headers['idempotency-key'];
  if (typeof header !== 'string' || !KEY.test(header)) {
    throw badRequest('Idempotency-Key must hold 16 to 80 letters, digits, - or _.');
  }
  return header;
});
