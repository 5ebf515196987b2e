import { Injectable, type OnApplicationBootstrap } from '@nestjs/common';
import { METHOD_METADATA } from '@nestjs/common/constants';
import { DiscoveryService, MetadataScanner } from '@nestjs/core';
import { PERMISSIONS } from '@attune/access/domain';
import { PERMISSION_KEY, PUBLIC_KEY } from '@attune/kernel';

/** Refuses to start where a handler forgot to say who may call it, or names a permission that the table does not have (R026). */
@Injectable()
export class EveryHandlerSaysWho implements OnApplicationBootstrap {
  constructor(
    private readonly discovery: DiscoveryService,
    private readonly scanner: MetadataScanner,
  ) {}

  onApplicationBootstrap(): void {
    const silent = this.discovery.getControllers().flatMap(({ instance, metatype }) => {
      if (!instance || !metatype) return [];
      const prototype = metatype.prototype as Record<string, unknown>;
      const handlers = this.scanner.getAllMethodNames(prototype).filter((name) => Reflect.hasMetadata(METHOD_METADATA, prototype[name] as object));
      return handlers.filter((name) => !saysWho(prototype[name] as object)).map((name) => `${metatype.name}.${name}`);
    });
    if (silent.length > 0) throw new Error(`Nobody said who may call: ${silent.join(', ')}. Put @Requires(...) or @Public() there.`);
  }
}

/** Exactly one of the two, and a permission that exists. */
export function saysWho(handler: object): boolean {
  const permission: unknown = Reflect.getMetadata(PERMISSION_KEY, handler);
  const isPublic = Reflect.getMetadata(PUBLIC_KEY, handler) === true;
  return isPublic ? permission === undefined : typeof permission === 'string' && Object.hasOwn(PERMISSIONS, permission);
}
