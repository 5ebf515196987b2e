import { SetMetadata } from '@nestjs/common';

/** Where a handler says who may call it. `libs/access` has the table and the guard. */
export const PERMISSION_KEY = 'attune:permission';
export const PUBLIC_KEY = 'attune:public';

/** For the kernel's own few routes; the domains use the typed decorators of `@attune/access/api`. */
export const KernelRequires = (permission: string) => SetMetadata(PERMISSION_KEY, permission);
export const KernelPublic = () => SetMetadata(PUBLIC_KEY, true);
