import { careNamesOf } from '@attune/couples/api';
import { mayBringIntoRoom } from '@attune/couples/domain';
import { type Definition, definitionOf, type DueCard, type DueReply, minutesOf, type PlayerReply, type Role, sittingOf, whatIsDue } from '@attune/exercises/domain';
import { notFound, UnitOfWork } from '@attune/kernel';
import { Injectable } from '@nestjs/common';
import { envelopeOf, Texts } from '../texts';
import { offeredNow, type OfferedRow, playerOf, type PlayerRow } from './player.sql';

/** What a partner sees before and while doing an exercise. Nothing of it depends on what the other partner did. */
@Injectable()
export class PlayerService {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly texts: Texts,
  ) {}

  async due(): Promise<DueReply> {
    const [rows] = await this.uow.flight<[OfferedRow[]]>(offeredNow());
    const due = whatIsDue(rows.map((row) => ({ ...row, offered: true })), this.uow.today());
    return { due: due && card(due) };
  }

  async player(occurrenceId: string): Promise<PlayerReply> {
    const read = this.uow.audit({ action: 'exercises.play', objectType: 'occurrence', objectId: occurrenceId, compartment: this.uow.principal.personId });
    const [[row]] = await this.uow.flight<[PlayerRow[]]>(playerOf(occurrenceId), read);
    if (!row) throw notFound();
    const { exercise, definitionVersion, variant, short, sitting, closesOn, cards, run } = row;
    return {
      occurrenceId, exercise, definitionVersion, variant, short, sitting, closesOn,
      sentence: await this.texts.open(envelopeOf.sentence(row.assignmentId, row.sentenceVersion), row.sentence),
      sentenceBy: row.care.find(({ part, id }) => part === 'clinician' && id === row.assignedBy)?.givenName ?? null,
      ...rolesOf(row),
      care: careNamesOf(row.care),
      // A hold would change this sentence for both and tell the other of it: what was signed is what is said.
      bringing: mayBringIntoRoom({ policy: row.policy, held: false }),
      reveal: row.revealAt === null ? { how: 'appointment' } : { how: 'date', at: row.revealAt },
      cards,
      run,
    };
  }
}

function card(row: OfferedRow): DueCard {
  const { occurrenceId, exercise, definitionVersion, variant, short, sitting, closesOn } = row;
  const definition = definitionOf(exercise, definitionVersion);
  if (!definition) throw notFound();
  const { place } = sittingOf(definition, sitting);
  return {
    occurrenceId, exercise, definitionVersion, variant, short, sitting, closesOn, title: sittingTitle(definition, sitting), summary: definition.summary, place,
    minutes: minutesOf(definition, { sitting, short }),
    begun: row.run === 'in-progress',
  };
}

/** The title as a partner sees it: a sitting's own, which is the exercise's where there is one. */
export const sittingTitle = (definition: Definition, sitting: number) => sittingOf(definition, sitting).title;

/** Who begins changes each time, so that neither always goes first. */
function rolesOf({ number, seat, ownName, otherName }: PlayerRow): Pick<PlayerReply, 'names' | 'you'> {
  const first = number % 2 === 1;
  const you: Role = (seat === 'a') === first ? 'a' : 'b';
  return { you, names: you === 'a' ? { a: ownName, b: otherName } : { a: otherName, b: ownName } };
}
