import { Requires, StepUp } from '@attune/access/api';
import { definitionOf, type EntryItem, hasForBoth } from '@attune/exercises/domain';
import { type Page, page, PAGE_DEFAULT, PageQuery, readCursor, statement, UnitOfWork } from '@attune/kernel';
import { Controller, Get, Query } from '@nestjs/common';
import { answersJson, AnswersStore, type StoredAnswer } from '../run/answers';
import { sittingTitle } from './player.service';

type Row = Omit<EntryItem, 'title' | 'answers'> & { endedAt: string; short: boolean; answers: StoredAnswer[] };

/** What the acting partner wrote, newest first; runs that were skipped hold nothing. $1 and $2 after, $3 how many. */
const ownEntries = statement(
  'exercises.own-entries',
  `SELECT r.id AS "runId", o.id AS "occurrenceId", r.state = 'finished' AND (v.moment IS NULL OR v.moment > kernel.now()) AS "mayChoose", o.short, a.exercise, a.definition_version AS "definitionVersion", o.sitting, (r.ended_at AT TIME ZONE kernel.zone())::date AS "on", r.ended_at AS "endedAt",
     ${answersJson} AS answers
   FROM exercises.run r
   JOIN exercises.occurrence o ON o.practice_id = r.practice_id AND o.id = r.occurrence_id
   JOIN exercises.assignment a ON a.practice_id = o.practice_id AND a.id = o.assignment_id
   LEFT JOIN LATERAL exercises.reveal_of(o.id) v ON true
   WHERE r.practice_id = kernel.practice_id() AND r.compartment = kernel.person_id() AND r.state IN ('finished', 'stopped')
     AND ($1::timestamptz IS NULL OR (r.ended_at, r.id) < ($1::timestamptz, $2::uuid))
   ORDER BY r.ended_at DESC, r.id DESC LIMIT $3`,
);

@Controller('portal/exercises/entries')
export class PortalEntriesController {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly answers: AnswersStore,
  ) {}

  @Get()
  @StepUp()
  @Requires('exercises.do')
  async list(@Query() { limit = PAGE_DEFAULT, cursor }: PageQuery): Promise<Page<EntryItem>> {
    const [endedAt, id] = readCursor(cursor, 2) ?? [null, null];
    const { personId } = this.uow.principal;
    const read = this.uow.audit({ action: 'exercises.read-entries', objectType: 'partner', objectId: personId, compartment: personId });
    const [rows] = await this.uow.flight<[Row[]]>(ownEntries(endedAt, id, limit + 1), read);
    const found = page(rows, limit, (row) => [row.endedAt, row.runId]);
    return { items: await Promise.all(found.items.map((row) => this.entry(row))), nextCursor: found.nextCursor };
  }

  private async entry({ endedAt: _, short, answers, ...row }: Row): Promise<EntryItem> {
    const definition = definitionOf(row.exercise, row.definitionVersion);
    const mayChoose = row.mayChoose && definition !== undefined && hasForBoth(definition, { sitting: row.sitting, short });
    return { ...row, mayChoose, title: definition ? sittingTitle(definition, row.sitting) : { en: '', es: '' }, answers: await this.answers.open(answers) };
  }
}
