import { randomUUID } from 'node:crypto';
import { whoWatches } from '@attune/couples/api';
import { Requires } from '@attune/access/api';
import { newestOf, type RoomRecord } from '@attune/exercises/domain';
import { Idempotency, IdempotencyKey, type Tx, UnitOfWork, unprocessable } from '@attune/kernel';
import { Body, Controller, Injectable, Post } from '@nestjs/common';
import { mustTreat } from '../assignment/gate';
import { envelopeOf, Texts } from '../texts';
import { RoomRecordDto } from './room-record.dto';
import { RoomRecordRow } from './room-record.entity';

@Injectable()
export class RoomRecordsService {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly texts: Texts,
  ) {}

  /** Records what was done in the room. It asks no gate: it has happened. */
  async record(tx: Tx, { coupleId, before, after, note, ...rest }: RoomRecord): Promise<{ id: string }> {
    await mustTreat(tx, coupleId);
    const definition = newestOf(rest.exercise);
    if (rest.doneOn > this.uow.today()) throw fault('doneOn', 'Give the day on which it was done, today or earlier.');
    if (!definition.variants.some((each) => each.id === rest.variant)) throw fault('variant', 'Choose one of this exercise’s ways of doing it.');
    const id = randomUUID();
    const { practiceId, personId } = this.uow.principal;
    const words = note.trim();
    await tx.manager.insert(RoomRecordRow, {
      practiceId, id, coupleId, ...rest,
      definitionVersion: definition.version,
      beforeA: before.a, beforeB: before.b, afterA: after.a, afterB: after.b,
      note: words ? await this.texts.seal(envelopeOf.note(id), words) : null,
      recordedBy: personId,
      recordedAt: this.uow.now(),
    });
    await tx.audit({ action: 'exercises.recorded-in-room', objectType: 'room_record', objectId: id, coupleId });
    const { care } = await whoWatches(tx, coupleId);
    await tx.emit({ type: 'exercise.recorded', ids: { recordId: id, coupleId }, live: { to: care, topic: 'exercises' } });
    return { id };
  }
}

const fault = (field: string, message: string) => unprocessable('record', message, [{ field, message }]);

@Controller('exercises/room-records')
export class RoomRecordsController {
  constructor(
    private readonly records: RoomRecordsService,
    private readonly idempotency: Idempotency,
  ) {}

  @Post()
  @Requires('exercises.assign')
  record(@IdempotencyKey() key: string, @Body() record: RoomRecordDto): Promise<{ id: string }> {
    return this.idempotency.once(key, record, (tx) => this.records.record(tx, record));
  }
}
