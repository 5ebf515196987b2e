import { Requires } from '@attune/access/api';
import { SEATS, type Seat } from '@attune/couples/domain';
import {
  type CoupleMeasure, coupleMeasure, type CoupleMeasuresReply, type GivingItem, givingOf, type GivingPlan, type MeasureDefinition, measureOf, type ReleaseItem, type Sent,
} from '@attune/measures/domain';
import { notFound, UnitOfWork, Uuid } from '@attune/kernel';
import { Controller, Get, Param } from '@nestjs/common';
import { coupleMeasuresOf } from './couple-measures.sql';

type Named = { measure: string; definitionVersion: number };
type SentRow = Sent & Named & { seat: Seat };
type GivingRow = Omit<GivingItem, 'name' | 'giving'> & GivingPlan & Named;
type ReleaseRow = Omit<ReleaseItem, 'name' | 'moment'> & Named & { fixedAt: string | null };
interface Row extends Omit<CoupleMeasuresReply, 'givings' | 'measures' | 'releases'> {
  coupleId: string;
  compartment: null;
  givings: GivingRow[];
  sent: SentRow[];
  releases: ReleaseRow[];
  brought: { measure: string; version: number; body: MeasureDefinition }[];
}

/** A couple's measures on one page: each partner's own line, and how the two stand to each other. */
@Controller('overview/couples/:id/measures')
export class CoupleMeasuresController {
  constructor(private readonly uow: UnitOfWork) {}

  @Get()
  @Requires('overview.couple')
  async read(@Param('id', Uuid) id: string): Promise<CoupleMeasuresReply> {
    const event = { action: 'overview.couple-measures', objectType: 'couple', objectId: id };
    const [[row]] = await this.uow.flight<[Row[]]>(coupleMeasuresOf(event, id));
    if (!row) throw notFound();
    const { partners, conjoint, mayTreat, held, appointments, exercises, sent } = row;
    const of = ({ measure, definitionVersion }: Named): MeasureDefinition => {
      const found = measureOf(measure, definitionVersion) ?? row.brought.find((each) => each.measure === measure && each.version === definitionVersion)?.body;
      if (!found) throw notFound();
      return found;
    };
    return {
      partners, conjoint, mayTreat, held, appointments, exercises,
      givings: row.givings.map((each) => givingItem(each, of(each))),
      measures: newestOf(sent).map((each) => this.measure(of(each), sent)),
      // Without the choices, which are each partner's own, an offer would look like one that nobody answered.
      releases: conjoint ? [] : row.releases.map((each) => releaseItem(each, of(each))),
    };
  }

  private measure(definition: MeasureDefinition, sent: readonly SentRow[]): CoupleMeasure {
    const own = SEATS.map((seat): [Seat, Sent[]] => [seat, sent.filter((each) => each.seat === seat && each.measure === definition.id)]);
    return coupleMeasure(definition, Object.fromEntries(own) as Record<Seat, Sent[]>, this.uow.today());
  }
}

/** Each measure once, at the newest version that was sent, in the order in which they were first sent. */
function newestOf(sent: readonly Named[]): Named[] {
  const found = new Map<string, Named>();
  for (const { measure, definitionVersion } of sent) {
    found.set(measure, { measure, definitionVersion: Math.max(definitionVersion, found.get(measure)?.definitionVersion ?? 0) });
  }
  return [...found.values()];
}

function givingItem({ how, firstOn, everyDays, daysBefore, until, definitionVersion: _, ...rest }: GivingRow, { name }: MeasureDefinition): GivingItem {
  return { ...rest, name, giving: givingOf({ how, firstOn, everyDays, daysBefore, until }) };
}

function releaseItem({ fixedAt, definitionVersion: _, ...rest }: ReleaseRow, { name }: MeasureDefinition): ReleaseItem {
  return { ...rest, name, moment: fixedAt === null ? { how: 'appointment' } : { how: 'date', at: fixedAt } };
}
