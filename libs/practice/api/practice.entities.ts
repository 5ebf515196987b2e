import { Settings } from './settings/settings.entity';
import { LicenceRecord } from './staff/licence.entity';
import { StaffMember } from './staff/staff-member.entity';
import { SupervisionRelationRecord } from './supervision/supervision-relation.entity';

/** The tables of practice. */
export const PRACTICE_ENTITIES = [Settings, StaffMember, LicenceRecord, SupervisionRelationRecord];
