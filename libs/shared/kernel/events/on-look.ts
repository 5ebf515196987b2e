import { SetMetadata } from '@nestjs/common';

export const LOOK_KEY = 'attune:on-look';

/**
 * Marks a method `() => Promise<void>` that looks by itself, through all practices, for what the clock has made due. It may run in several
 * processes at once and must hold what it acts on.
 * @param everyMs how often it looks
 */
export const OnLook = (everyMs: number): MethodDecorator => SetMetadata(LOOK_KEY, everyMs);
