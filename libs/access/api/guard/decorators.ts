import { createParamDecorator, type ExecutionContext, SetMetadata } from '@nestjs/common';
import type { Permission } from '@attune/access/domain';
import { PERMISSION_KEY, PUBLIC_KEY } from '@attune/kernel';
import type { LiveSignIn } from '../sign-in/sign-in.sql';

export const STEP_UP_KEY = 'attune:step-up';
export const OWING_KEY = 'attune:owing';

/** Who may call this handler at all: the roles that the permission table names. */
export const Requires = (permission: Permission) => SetMetadata(PERMISSION_KEY, permission);

/** Anybody may call this handler, signed in or not. Writes still have to come from our own pages. */
export const Public = () => SetMetadata(PUBLIC_KEY, true);

/** How much a password given again opens: whatever asks within five minutes, or one act on one object (R065). */
export type StepUpKind = 'visit' | 'act';

/** The password must have been given again within five minutes. */
export const StepUp = () => SetMetadata(STEP_UP_KEY, 'visit' satisfies StepUpKind);

/** The password must have been given again for exactly this request: what was proven for another one does not count, nor does a visit. */
export const StepUpForThis = () => SetMetadata(STEP_UP_KEY, 'act' satisfies StepUpKind);

/** Open to a sign-in that still owes its second factor: what is needed to give it, and nothing else. */
export const WhileOwing = () => SetMetadata(OWING_KEY, true);

/** The sign-in that this request came with. */
export const CurrentSignIn = createParamDecorator((_: unknown, context: ExecutionContext): LiveSignIn => {
  const { signIn } = context.switchToHttp().getRequest<{ signIn?: LiveSignIn }>();
  if (!signIn) throw new Error('This handler is open to people without a sign-in');
  return signIn;
});
