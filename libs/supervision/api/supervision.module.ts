import { MeasuresModule } from '@attune/measures/api';
import { NotesModule } from '@attune/notes/api';
import { Module } from '@nestjs/common';
import { HOURS_CONTROLLERS, HOURS_SERVICES } from './hours/hours.parts';
import { MeetingTexts } from './meetings/meeting-texts';
import { MeetingsController } from './meetings/meetings.controller';
import { MeetingsService } from './meetings/meetings.service';
import { ReadMeetingsService } from './meetings/read-meetings.service';
import { ReviewItemsController } from './items/items.controller';
import { WatchSettlingService } from './items/watch-settling.service';
import './news/mails';
import { HoursNews } from './news/hours-news';
import { MeasureNews } from './news/measure-news';
import { ReviewNews } from './news/review-news';
import { DecideReviewService } from './review/decide-review.service';
import { ReadReviewService } from './review/read-review.service';
import { ReviewsController } from './review/reviews.controller';
import { ThreadTexts } from './thread/thread-texts';
import { ThreadsController } from './thread/threads.controller';
import { ThreadsService } from './thread/threads.service';
import { Escalation } from './urgent/escalation';
import { OpenUrgentService } from './urgent/open-urgent.service';
import { TakeUrgentService } from './urgent/take-urgent.service';
import { UrgentController } from './urgent/urgent.controller';

/** Reviews, talks, urgent items, meetings and hours for staff; partners have no route to them. */
@Module({
  imports: [MeasuresModule, NotesModule],
  controllers: [...HOURS_CONTROLLERS, MeetingsController, ReviewsController, ThreadsController, UrgentController, ReviewItemsController],
  providers: [
    ReadReviewService, DecideReviewService, ThreadTexts, ThreadsService, TakeUrgentService, OpenUrgentService, Escalation, HoursNews, MeasureNews, ReviewNews, WatchSettlingService, MeetingTexts, ReadMeetingsService,
    MeetingsService, ...HOURS_SERVICES,
  ],
})
export class SupervisionModule {}
