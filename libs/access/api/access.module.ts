import { Module, type Provider } from '@nestjs/common';
import { APP_GUARD, DiscoveryModule } from '@nestjs/core';
import { AccountController } from './account/account.controller';
import { AddressController } from './account/address/address.controller';
import { AddressService } from './account/address/address.service';
import { PortalAddressController } from './account/address/portal-address.controller';
import { DraftKeyService } from './account/draft-key.service';
import { MeService } from './account/me.service';
import { PasswordService } from './account/password.service';
import { PortalAccountController } from './account/portal-account.controller';
import { StaffAccessController } from './account/staff-access.controller';
import { AccessGuard } from './guard/access.guard';
import { EveryHandlerSaysWho } from './guard/every-handler-says-who';
import { Site } from './guard/site';
import { AcceptanceService } from './invitation/acceptance.service';
import { InvitationController } from './invitation/invitation.controller';
import { Invitations } from './invitation/invitations';
import { PortalInvitationController } from './invitation/portal-invitation.controller';
import './mails/mails';
import { PortalResetController } from './reset/portal-reset.controller';
import { PortalRecoveryController } from './reset/recovery/portal-recovery.controller';
import { Recoveries } from './reset/recovery/recoveries';
import { RecoveryController } from './reset/recovery/recovery.controller';
import { RecoveryService } from './reset/recovery/recovery.service';
import { ResetController } from './reset/reset.controller';
import { ResetService } from './reset/reset.service';
import { FactorStore } from './second-factor/factor-store';
import { PortalSecondFactorController } from './second-factor/portal-second-factor.controller';
import { SecondFactorController } from './second-factor/second-factor.controller';
import { SecondFactorService } from './second-factor/second-factor.service';
import { Names } from './secrets/names';
import { Passwords } from './secrets/passwords';
import { Throttle } from './secrets/throttle';
import { Devices } from './sign-in/devices';
import { PortalSignInController } from './sign-in/portal-sign-in.controller';
import { SignInController } from './sign-in/sign-in.controller';
import { SignInService } from './sign-in/sign-in.service';
import { SignIns } from './sign-in/sign-ins';

const PROVIDERS: Provider[] = [
  { provide: APP_GUARD, useClass: AccessGuard },
  EveryHandlerSaysWho, AcceptanceService, AddressService, Devices, DraftKeyService, FactorStore, Invitations, MeService, Names, Passwords, PasswordService, Recoveries,
  RecoveryService, ResetService, SecondFactorService, SignIns, SignInService, Throttle,
];
const EXPORTS = [Devices, Invitations, MeService, Names, Passwords, Recoveries, SignIns, Site];

/** Accounts and sign-ins of staff. */
@Module({
  imports: [DiscoveryModule],
  controllers: [
    AccountController, AddressController, InvitationController, RecoveryController, ResetController, SecondFactorController, SignInController, StaffAccessController,
  ],
  providers: [{ provide: Site, useValue: new Site('staff') }, ...PROVIDERS],
  exports: EXPORTS,
})
export class AccessModule {}

/** Accounts and sign-ins of partners, on a site of their own. */
@Module({
  imports: [DiscoveryModule],
  controllers: [
    PortalAccountController, PortalAddressController, PortalInvitationController, PortalRecoveryController, PortalResetController, PortalSecondFactorController,
    PortalSignInController,
  ],
  providers: [{ provide: Site, useValue: new Site('partner') }, ...PROVIDERS],
  exports: EXPORTS,
})
export class AccessPortalModule {}
