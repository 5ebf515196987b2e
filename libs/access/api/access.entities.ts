import { AddressChange } from './account/address/address-change.entity';
import { Account, Credential, RecoveryCode } from './account/account.entity';
import { RoleGrant } from './account/role-grant.entity';
import { FirstOwnerLink, Invitation } from './invitation/invitation.entity';
import { Recovery } from './reset/recovery/recovery.entity';
import { Reset } from './reset/reset.entity';
import { ThrottleCount } from './secrets/throttle.entity';
import { KnownDevice, SignIn } from './sign-in/sign-in.entity';

/** The tables of access. */
export const ACCESS_ENTITIES = [
  Account, Credential, RecoveryCode, RoleGrant, SignIn, KnownDevice, Invitation, Reset, Recovery, AddressChange, ThrottleCount, FirstOwnerLink,
];
