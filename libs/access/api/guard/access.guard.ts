import { type CanActivate, type ExecutionContext, Injectable } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import { may, owedStep, type Permission, stepUpHolds } from '@attune/access/domain';
import { forbidden, PERMISSION_KEY, Problem, PUBLIC_KEY, RequestContext, signInRequired, stepUpRequired, UnitOfWork } from '@attune/kernel';
import type { FastifyRequest } from 'fastify';
import { SignIns } from '../sign-in/sign-ins';
import type { LiveSignIn } from '../sign-in/sign-in.sql';
import { actOf } from './act-of';
import { OWING_KEY, STEP_UP_KEY, type StepUpKind } from './decorators';
import { NOBODY } from './nobody';
import { refuseForeignWrite, refusePageOfItsOwn } from './same-origin';
import { Site } from './site';

/** Sent by the screens with what nobody asked for: polling, re-reading, autosave of an untouched form. */
export const BACKGROUND_HEADER = 'x-background';

/**
 * Asks of every request: does it come from our own pages, whose sign-in is it, and may this role do this at all. Whatever
 * says nothing about itself is refused (design section 4).
 */
@Injectable()
export class AccessGuard implements CanActivate {
  constructor(
    private readonly reflector: Reflector,
    private readonly signIns: SignIns,
    private readonly uow: UnitOfWork,
    private readonly site: Site,
  ) {}

  async canActivate(context: ExecutionContext): Promise<boolean> {
    const request = context.switchToHttp().getRequest<FastifyRequest & { signIn?: LiveSignIn }>();
    refuseForeignWrite(request);
    if (this.site.kind === 'partner') refusePageOfItsOwn(request);
    RequestContext.setPrincipal(NOBODY);
    if (this.says(context, PUBLIC_KEY)) return true;
    const signIn = await this.signIns.find(this.site.signInToken(request), !isBackground(request));
    if (!signIn) throw signInRequired();
    request.signIn = signIn;
    this.signIns.act(signIn);
    await this.refuse(context, signIn);
    return true;
  }

  private async refuse(context: ExecutionContext, signIn: LiveSignIn): Promise<void> {
    const owes = owedStep({ kind: this.site.kind, demo: signIn.demo, secondFactor: signIn.second_factor, mfa: signIn.mfa });
    if (owes && !this.says(context, OWING_KEY)) throw secondFactorRequired();
    const permission = this.reflector.get<Permission | undefined>(PERMISSION_KEY, context.getHandler());
    if (!permission || !may(signIn.roles, permission)) {
      await this.uow.flight(this.uow.audit({ action: permission ?? 'access.undeclared', objectType: 'route', outcome: 'refused' }));
      throw signIn.roles.length > 0 ? forbidden() : noRole();
    }
    this.refuseUnproven(context, signIn);
  }

  private refuseUnproven(context: ExecutionContext, signIn: LiveSignIn): void {
    const kind = this.reflector.get<StepUpKind | undefined>(STEP_UP_KEY, context.getHandler());
    if (kind === 'visit' && !stepUpHolds(signIn.step_up_at, this.uow.now())) throw stepUpRequired();
    if (kind !== 'act') return;
    const act = actOf(context.switchToHttp().getRequest<FastifyRequest>());
    if (!signIn.proof_of?.equals(act) || !stepUpHolds(signIn.proof_at, this.uow.now())) throw stepUpRequired(act.toString('base64url'));
  }

  private says(context: ExecutionContext, key: string): boolean {
    return this.reflector.get<boolean | undefined>(key, context.getHandler()) === true;
  }
}

const noRole = () => new Problem(403, 'no-role', 'You have no role in this practice at the moment.', 'Please ask its owner to give you one, then try again.');
const secondFactorRequired = () => new Problem(401, 'second-factor-required', 'Your second factor is still missing.');

/** The live stream is always in the background. */
function isBackground({ headers }: FastifyRequest): boolean {
  return headers[BACKGROUND_HEADER] !== undefined || (headers.accept ?? '').startsWith('text/event-stream');
}
