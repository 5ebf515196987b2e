import { type ArgumentsHost, Catch, type ExceptionFilter, HttpException, NotFoundException } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Runtime } from '../runtime';
import { RequestContext } from '../request-context';
import { badRequest, conflict, notFound, Problem, unavailable } from './problem';

const UNAVAILABLE = /^(08|53|57P)/;

/** Turns whatever was thrown into problem+json; nothing of the inside (SQL, paths, stacks) gets out. */
@Catch()
export class ProblemFilter implements ExceptionFilter {
  constructor(private readonly runtime: Runtime) {}

  catch(thrown: unknown, host: ArgumentsHost): void {
    const http = host.switchToHttp();
    const reply = http.getResponse<FastifyReply>();
    // No route: a place inside the screens, where the site has some. Our own "not found" is a Problem and never gets here.
    if (thrown instanceof NotFoundException && screenOf(reply)?.(http.getRequest<FastifyRequest>(), reply)) return;
    const problem = toProblem(thrown);
    if (problem.status >= 500) {
      const { name, code } = thrown as { name?: string; code?: string };
      // The message of a database error may quote values: only its kind is logged, and the place it came from.
      const at = (thrown as Error).stack?.split('\n').filter((line) => /^\s+at /.test(line)).slice(0, 12);
      this.runtime.log.error({ name, code, at, requestId: RequestContext.maybe?.requestId }, 'request failed');
    }
    if (reply.sent) return;
    if (problem.status === 503) reply.header('retry-after', '5');
    if (problem.status === 429) reply.header('retry-after', String(problem.extra['retryAfter'] ?? 5));
    reply.status(problem.status).header('content-type', 'application/problem+json; charset=utf-8').send(JSON.stringify(problem));
  }
}

type Screen = (request: FastifyRequest, reply: FastifyReply) => boolean;

function screenOf(reply: FastifyReply): Screen | undefined {
  return (reply.server as unknown as { screen?: Screen }).screen;
}

/** The problem that an error of any origin is told as. */
export function toProblem(thrown: unknown): Problem {
  if (thrown instanceof Problem) return thrown;
  if (thrown instanceof HttpException) return ofStatus(thrown.getStatus());
  const { code, statusCode, message } = thrown as { code?: string; statusCode?: number; message?: string };
  if (typeof statusCode === 'number' && statusCode >= 400 && statusCode < 500) return ofStatus(statusCode);
  if (code === '23505' || code === '23P01') return conflict('already-there', 'Something like this is there already.');
  if (code === '23503') return notFound();
  if (code === '42501') return notFound();
  if (code?.startsWith('22')) return badRequest('A value has the wrong form.');
  if ((code && UNAVAILABLE.test(code)) || code === 'ECONNREFUSED' || code === 'ECONNRESET' || /timeout|Connection terminated/i.test(message ?? '')) {
    return unavailable();
  }
  return new Problem(500, 'failed', 'Something went wrong on our side. What you typed is not lost; please try again.');
}

function ofStatus(status: number): Problem {
  switch (status) {
    case 401: return new Problem(401, 'sign-in-required', 'Please sign in.');
    case 403: return new Problem(403, 'forbidden', 'Your role does not include this.');
    case 404: case 405: return notFound();
    case 413: return new Problem(413, 'too-large', 'This is larger than what can be taken.');
    case 415: return new Problem(415, 'not-json', 'Only JSON is taken here.');
    default: return status < 500 ? badRequest('The request could not be read.') : unavailable();
  }
}
