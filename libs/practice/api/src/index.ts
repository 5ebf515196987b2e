export { FirstOwnerService } from '../first-owner/first-owner.service';
export { PRACTICE_ENTITIES } from '../practice.entities';
export { PracticeModule } from '../practice.module';
export { Settings } from '../settings/settings.entity';
export { SettingsService } from '../settings/settings.service';
export { LicenceRecord } from '../staff/licence.entity';
export { StaffMember } from '../staff/staff-member.entity';
export { SupervisionRelationRecord } from '../supervision/supervision-relation.entity';
