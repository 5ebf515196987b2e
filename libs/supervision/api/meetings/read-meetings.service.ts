import { conflict, notFound, page, PAGE_DEFAULT, readCursor, UnitOfWork, type Page } from '@attune/kernel';
import type { MeetingRevision, MeetingRow, MeetingView, MeetingWords } from '@attune/supervision/domain';
import { Injectable } from '@nestjs/common';
import { MeetingTexts } from './meeting-texts';
import { listMeetings, readMeeting } from './meeting.sql';
import type { MeetingsQuery } from './meeting.dto';

type SealedMeeting = Omit<MeetingView, keyof MeetingWords | 'revisions'> & {
  body: string;
  revisions: (Omit<MeetingRevision, 'reason'> & { reason: string | null })[];
};

@Injectable()
export class ReadMeetingsService {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly texts: MeetingTexts,
  ) {}

  async list({ associateId, limit = PAGE_DEFAULT, cursor }: MeetingsQuery): Promise<Page<MeetingRow>> {
    const [startsAt = null, id = null] = readCursor(cursor, 2) ?? [];
    const [rows] = await this.uow.flight<[MeetingRow[]]>(listMeetings(associateId ?? null, startsAt, id, limit + 1));
    return page(rows, limit, (row) => [row.startsAt, row.id]);
  }

  /** What was said is read in one transaction with its record: it is about couples, by code, and for no screen that partners look at. */
  read(id: string): Promise<MeetingView> {
    return this.uow.transaction(async (tx) => {
      const [found] = await tx.sql<SealedMeeting>(readMeeting(id));
      if (!found) throw notFound();
      if (this.uow.principal.conjoint) throw conflict('conjoint', 'Conjoint mode is on: what was said in supervision is not shown here. Switch it off first.');
      await tx.audit({ action: 'supervision.read-meeting', objectType: 'meeting', objectId: id });
      const { body, revisions, ...rest } = found;
      const [words, opened] = await Promise.all([
        this.texts.open(id, rest.version, body),
        Promise.all(revisions.map(async (each) => ({ ...each, reason: await this.texts.openReason(id, each.number, each.reason) }))),
      ]);
      return { ...rest, ...words, revisions: opened };
    });
  }
}
