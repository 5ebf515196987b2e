import { Module } from '@nestjs/common';
import { AccessModule } from '@attune/access/api';
import { FirstOwnerController } from './first-owner/first-owner.controller';
import { FirstOwnerService } from './first-owner/first-owner.service';
import { SettingsController } from './settings/settings.controller';
import { SettingsService } from './settings/settings.service';
import { Addresses } from './staff/addresses';
import { LicenceService } from './staff/licence.service';
import { RecoveryController } from './staff/recovery.controller';
import { RoleService } from './staff/role.service';
import { StaffController } from './staff/staff.controller';
import { StaffService } from './staff/staff.service';
import { SupervisionController } from './supervision/supervision.controller';
import { EndAfterHandover } from './supervision/end-after-handover';
import { SupervisionService } from './supervision/supervision.service';

/** The practice itself: settings, staff, licences, supervision. Partners reach none of it. */
@Module({
  imports: [AccessModule],
  controllers: [FirstOwnerController, RecoveryController, SettingsController, StaffController, SupervisionController],
  providers: [Addresses, EndAfterHandover, FirstOwnerService, LicenceService, RoleService, SettingsService, StaffService, SupervisionService],
  exports: [FirstOwnerService, SettingsService],
})
export class PracticeModule {}
