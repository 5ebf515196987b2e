import { Requires } from '@attune/access/api';
import { bandInWords, type PortalRelease, type ReleasedReply, type ReleasedScore, type ReleasesReply } from '@attune/measures/domain';
import { conflict, notFound, UnitOfWork, Uuid } from '@attune/kernel';
import { Body, Controller, Get, HttpCode, Param, Put } from '@nestjs/common';
import { Definitions } from '../library/definitions';
import { chooseRelease, offeredReleases, type OfferedRow, releasedScores, releaseOf } from '../release/release.sql';
import { ReleaseChoiceDto } from './portal.dto';

interface ReleaseFacts {
  measure: string;
  definitionVersion: number;
  coupleId: string;
  partnerName: string;
  open: boolean;
  moment: string | null;
  on: string;
}
type ScoreRow = Omit<ReleasedScore, 'most' | 'band'> & { own: boolean; definitionVersion: number; band: string | null };

/** One reply for refused, not answered, late, withdrawn, paused, held and not yet. */
const UNAVAILABLE: { available: false } = { available: false };

/** What was offered to be opened to both, and each one's own choice before its moment. Nothing here depends on what the other partner did until it opens. */
@Controller('portal/measures/releases')
export class PortalReleasesController {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly definitions: Definitions,
  ) {}

  @Get()
  @Requires('measures.answer')
  async list(): Promise<ReleasesReply> {
    const [rows] = await this.uow.flight<[OfferedRow[]]>(offeredReleases());
    const now = this.uow.now().toISOString();
    return { items: await Promise.all(rows.map((row) => this.item(row, now))) };
  }

  @Get(':id')
  @Requires('measures.answer')
  async read(@Param('id', Uuid) id: string): Promise<ReleasedReply> {
    const read = this.uow.audit({ action: 'measures.read-released', objectType: 'release', objectId: id, compartment: this.uow.principal.personId });
    const [[release], scores] = await this.uow.flight<[ReleaseFacts[], ScoreRow[]]>(releaseOf(id), releasedScores(id), read);
    if (!release) throw notFound();
    const [yours, theirs] = [scores.find(({ own }) => own), scores.find(({ own }) => !own)];
    if (!release.open || !yours || !theirs) return UNAVAILABLE;
    const { name } = await this.definitions.of(release.measure, yours.definitionVersion);
    return { available: true, name, partnerName: release.partnerName, on: release.on, yours: await this.score(release, yours), theirs: await this.score(release, theirs) };
  }

  /** Until the moment, as often as one likes. Nothing ever shows what was chosen. */
  @Put(':id/choice')
  @HttpCode(204)
  @Requires('measures.answer')
  choose(@Param('id', Uuid) id: string, @Body() { agrees }: ReleaseChoiceDto): Promise<void> {
    return this.uow.transaction(async (tx) => {
      const [release] = await tx.sql<ReleaseFacts>(releaseOf(id));
      if (!release) throw notFound();
      if (release.moment !== null && release.moment <= this.uow.now().toISOString()) throw conflict('too-late', 'The moment for this one has passed.');
      const { coupleId } = release;
      await tx.sql(chooseRelease(id, coupleId, agrees));
      await tx.audit({ action: 'measures.choose', objectType: 'release', objectId: id, coupleId, compartment: this.uow.principal.personId });
    });
  }

  private async item({ releaseId, measure, definitionVersion, fixedAt, moment }: OfferedRow, now: string): Promise<PortalRelease> {
    const { name } = await this.definitions.of(measure, definitionVersion);
    return { releaseId, name, moment: fixedAt === null ? { how: 'appointment' } : { how: 'date', at: fixedAt }, mayChoose: moment === null || moment > now };
  }

  private async score({ measure }: ReleaseFacts, { total, band, on, definitionVersion }: ScoreRow): Promise<ReleasedScore> {
    const { scoring } = await this.definitions.of(measure, definitionVersion);
    return { total, band: band === null ? null : bandInWords(band), on, most: scoring.range[1] };
  }
}
