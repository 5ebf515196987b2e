import type { AccountKind } from '@attune/access/domain';
import '@fastify/cookie';
import type { FastifyReply, FastifyRequest } from 'fastify';

const DEVICE_SECONDS = 180 * 24 * 3600;
const OPTIONS = { httpOnly: true, secure: true, sameSite: 'strict', path: '/' } as const;

/** Which of the two sites this is, and its cookies. Staff and partners never share one: cookies ignore ports, so their names differ. */
export class Site {
  private readonly signInCookie: string;
  private readonly deviceCookie: string;

  constructor(readonly kind: AccountKind) {
    this.signInCookie = `__Host-${kind}`;
    this.deviceCookie = `__Host-${kind}-device`;
  }

  signInToken(request: FastifyRequest): string | undefined {
    return request.cookies[this.signInCookie];
  }

  deviceToken(request: FastifyRequest): string | undefined {
    return request.cookies[this.deviceCookie];
  }

  /** Ends with the browser; the server's own limits come first in any case. */
  giveSignIn(reply: FastifyReply, token: string): void {
    void reply.setCookie(this.signInCookie, token, OPTIONS);
  }

  giveDevice(reply: FastifyReply, token: string): void {
    void reply.setCookie(this.deviceCookie, token, { ...OPTIONS, maxAge: DEVICE_SECONDS });
  }

  /** Takes the sign-in's cookie back. Not by Clear-Site-Data "cookies", which on localhost would sign the other site out too. */
  takeSignIn(reply: FastifyReply): void {
    void reply.clearCookie(this.signInCookie, OPTIONS);
  }
}
