import { HoursEntryRecord, HoursSettingsRecord, HoursWordRecord, PapersRecord, RegistrationRecord, SignedWeekRecord } from './hours.entity';
import { MeetingAttendee, MeetingRecord, MeetingRevisionRecord, MeetingSignature } from './meeting.entity';
import { Review } from './review.entity';
import { ReviewItemRow } from './review-item.entity';
import { CommentRow, ThreadRow } from './thread.entity';
import { UrgentItemRow } from './urgent-item.entity';

/** The tables of supervision that TypeORM knows. */
export const SUPERVISION_ENTITIES = [
  Review, ThreadRow, CommentRow, UrgentItemRow, ReviewItemRow, MeetingRecord, MeetingAttendee, MeetingRevisionRecord, MeetingSignature,
  HoursEntryRecord, SignedWeekRecord, HoursWordRecord, HoursSettingsRecord, RegistrationRecord, PapersRecord,
];
