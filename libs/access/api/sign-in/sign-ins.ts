import { Injectable } from '@nestjs/common';
import { deviceName, SIGN_IN_LIMITS, signInExpires } from '@attune/access/domain';
import { RequestContext, type Tx, UnitOfWork } from '@attune/kernel';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { IsNull } from 'typeorm';
import { NOBODY } from '../guard/nobody';
import { Site } from '../guard/site';
import { hashToken, newToken } from '../secrets/tokens';
import { SignIn } from './sign-in.entity';
import { endSignIns, findSignIn, type LiveSignIn } from './sign-in.sql';

/** Somebody whose account is known and who now acts. */
export interface Person {
  practice_id: string;
  person_id: string;
  zone: string;
}

/** Authenticated browser connections: found by their cookie's hash, begun, given a new token, ended. */
@Injectable()
export class SignIns {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly site: Site,
  ) {}

  /** The live sign-in behind a cookie, or null; touches it at most once a minute where asked to. */
  async find(token: string | undefined, touch: boolean): Promise<LiveSignIn | null> {
    if (!token || token.length > 100) return null;
    const [[found]] = await this.uow.flight<[LiveSignIn[]]>(findSignIn(hashToken(token), this.site.kind, touch));
    return found ?? null;
  }

  /** From here on this request acts as the person of the sign-in. */
  act(signIn: LiveSignIn): void {
    this.actAs(signIn, {
      roles: signIn.roles, signInId: signIn.id, conjoint: signIn.conjoint, mfa: signIn.mfa, stepUpAt: signIn.step_up_at,
    });
  }

  /** From here on this request acts as somebody whose account is known, with no role yet. */
  actAs({ practice_id, person_id, zone }: Person, rest: Partial<LivePrincipal> = {}): void {
    RequestContext.setPrincipal({ ...NOBODY, practiceId: practice_id, personId: person_id, kind: this.site.kind, zone, ...rest });
  }

  /** Begins a sign-in for who acts now and hands its cookie over. */
  async begin(tx: Tx, request: FastifyRequest, reply: FastifyReply): Promise<string> {
    const { practiceId, personId } = this.uow.principal;
    const { token, hash } = newToken();
    const now = this.uow.now();
    const inserted = await tx.manager.insert(SignIn, {
      practiceId, accountId: personId, tokenHash: hash, device: deviceName(request.headers['user-agent']),
      startedAt: now, lastSeenAt: now, idleMinutes: SIGN_IN_LIMITS[this.site.kind].idleMinutes,
      expiresAt: new Date(signInExpires(this.site.kind, now)),
    });
    const { id } = inserted.identifiers[0] as { id: string };
    tx.afterCommit(() => this.site.giveSignIn(reply, token));
    RequestContext.setPrincipal({ ...this.uow.principal, signInId: id });
    return id;
  }

  /** What this sign-in may do has grown: it goes on under a new token, and the old one is dead (R045). */
  async renew(tx: Tx, reply: FastifyReply, change: Partial<Pick<SignIn, 'mfa' | 'stepUpAt' | 'proofOf' | 'proofAt'>>): Promise<void> {
    const { token, hash } = newToken();
    const own = { practiceId: this.uow.principal.practiceId, id: this.currentId, endedAt: IsNull() };
    tx.affectOne(await tx.manager.update(SignIn, own, { ...change, tokenHash: hash, lastSeenAt: this.uow.now() }));
    tx.afterCommit(() => this.site.giveSignIn(reply, token));
  }

  /** Whoever holds this browser now has proven nothing. */
  async forgetProof(tx: Tx): Promise<void> {
    const own = { practiceId: this.uow.principal.practiceId, id: this.currentId, endedAt: IsNull() };
    tx.affectOne(await tx.manager.update(SignIn, own, { stepUpAt: null, proofOf: null, proofAt: null }));
  }

  /** Ends one of one's own sign-ins; 404 where it is not one's own or over already. */
  async end(tx: Tx, id: string, because: string): Promise<void> {
    const { practiceId, personId } = this.uow.principal;
    const own = { practiceId, accountId: personId, id, endedAt: IsNull() };
    tx.affectOne(await tx.manager.update(SignIn, own, { endedAt: this.uow.now(), endedBecause: because }));
    // This one's own page leaves by itself, perhaps to another site: nothing may call it back.
    if (id !== this.currentId) await this.tell(tx, personId);
  }

  /** Ends all sign-ins of a person, but perhaps this one. */
  async endAll(tx: Tx, personId: string, because: string, butThis = false): Promise<void> {
    await tx.sql(endSignIns(personId, because, butThis ? this.currentId : null));
    await this.tell(tx, personId);
  }

  /** Their screens, so that a page whose sign-in has ended does not stay as it stands. */
  private tell(tx: Tx, personId: string): Promise<void> {
    return tx.emit({ type: 'access.sign-ins-ended', ids: { personId }, live: { to: [personId], topic: 'access' } });
  }

  /** Whoever was signed in on this browser no longer is: somebody signs in anew. */
  async endHere(request: FastifyRequest): Promise<void> {
    const before = await this.find(this.site.signInToken(request), false);
    if (!before) return;
    this.act(before);
    await this.uow.transaction((tx) => this.end(tx, before.id, 'replaced'));
  }

  get currentId(): string {
    const { signInId } = this.uow.principal;
    if (!signInId) throw new Error('No sign-in is known here');
    return signInId;
  }
}

type LivePrincipal = { roles: readonly string[]; signInId: string; conjoint: boolean; mfa: boolean; stepUpAt: string | null };
