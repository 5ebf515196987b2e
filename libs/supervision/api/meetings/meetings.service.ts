import { createHash } from 'node:crypto';
import { conflict, Idempotency, notFound, preconditionFailed, UnitOfWork, unprocessable, type Tx } from '@attune/kernel';
import { newId } from '@attune/notes/api';
import { credentialLine, type CredentialFacts } from '@attune/practice/domain';
import { canonicalMeeting, mayChangeMeeting, maySignMeeting, MEETING_ADVICE, MEETING_REFUSED, meanwhileWords, meetingProblem, takesOtherTime, type MeetingInput, type MeetingMeanwhile } from '@attune/supervision/domain';
import { Injectable } from '@nestjs/common';
import { MeetingTexts } from './meeting-texts';
import {
  areAssociates, callOffMeeting, changeMeeting, holdMeeting, holdMeetingsOf, insertMeeting, insertRevision, meetingMeanwhile, setAttendees, signMeeting, weekIsSigned,
} from './meeting.sql';

export interface MeetingMoved {
  id: string;
  version: number;
}

interface HeldMeeting {
  id: string;
  number: number;
  supervisorId: string;
  startsAt: string;
  minutes: number;
  locked: boolean;
  calledOff: boolean;
  hash: string;
  over: boolean;
  associateIds: string[];
  weekSigned: boolean;
  begun: boolean;
  signed: boolean;
  signer: CredentialFacts;
  supervisor: CredentialFacts;
}

/** The record of supervision: booked or written by the supervisor, signed by all who were there, and corrected by a new revision alone. */
@Injectable()
export class MeetingsService {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly idempotency: Idempotency,
    private readonly texts: MeetingTexts,
  ) {}

  add(key: string, input: MeetingInput): Promise<MeetingMoved> {
    return this.idempotency.once(key, input, async (tx) => {
      await this.check(tx, input);
      await this.refuseMeanwhile(tx, null, input);
      const id = newId(this.uow.now());
      const { format, startsAt, minutes, modality, place, others, nextOn } = input;
      await tx.sql(insertMeeting(id, format, startsAt, minutes, modality, place, others, nextOn));
      await tx.sql(setAttendees(id, input.associateIds));
      await this.write(tx, id, 1, input, '');
      return { id, version: 1 };
    });
  }

  change(id: string, version: number, { reason, ...input }: MeetingInput & { reason: string }): Promise<MeetingMoved> {
    return this.uow.transaction(async (tx) => {
      const held = await this.hold(tx, id, version);
      const allowed = mayChangeMeeting({ ...held, reason });
      if (!allowed.ok && allowed.reason === 'no-reason') throw unprocessable('no-reason', MEETING_REFUSED['no-reason'], [{ field: 'reason', message: MEETING_REFUSED['no-reason'] }]);
      if (!allowed.ok) throw conflict(allowed.reason, MEETING_REFUSED[allowed.reason]);
      await this.check(tx, input);
      // Words of one that was recorded before this was refused can still be corrected.
      if (takesOtherTime(held, input)) await this.refuseMeanwhile(tx, id, input);
      const { format, startsAt, minutes, modality, place, others, nextOn } = input;
      const [changed] = await tx.sql(changeMeeting(id, version, format, startsAt, minutes, modality, place, others, nextOn));
      if (!changed) throw notFound();
      await tx.sql(setAttendees(id, input.associateIds));
      await this.write(tx, id, version + 1, input, reason, held.associateIds);
      return { id, version: version + 1 };
    });
  }

  /** Signs the very revision that was shown. */
  sign(id: string, version: number, hash: string): Promise<MeetingMoved> {
    return this.uow.transaction(async (tx) => {
      const held = await this.hold(tx, id, version);
      if (![held.supervisorId, ...held.associateIds].includes(this.uow.principal.personId)) throw notFound();
      const allowed = maySignMeeting(held);
      if (!allowed.ok) throw conflict(allowed.reason, MEETING_REFUSED[allowed.reason]);
      if (held.hash !== hash) throw preconditionFailed({ version: held.number });
      await tx.sql(signMeeting(id, version, Buffer.from(hash, 'hex'), credentialLine(held.signer, held.supervisor)));
      await tx.audit({ action: 'supervision.sign-meeting', objectType: 'meeting', objectId: id });
      await this.tell(tx, id, held.associateIds, held.supervisorId);
      return { id, version };
    });
  }

  callOff(id: string, version: number): Promise<MeetingMoved> {
    return this.uow.transaction(async (tx) => {
      const held = await this.hold(tx, id, version);
      if (held.begun) throw conflict('signed', 'Somebody has signed that this meeting took place. Correct the record instead.');
      const [off] = await tx.sql(callOffMeeting(id));
      if (!off) throw notFound();
      await tx.audit({ action: 'supervision.call-off-meeting', objectType: 'meeting', objectId: id });
      await this.tell(tx, id, held.associateIds, held.supervisorId);
      return { id, version };
    });
  }

  private async hold(tx: Tx, id: string, version: number): Promise<HeldMeeting> {
    const [held] = await tx.sql<HeldMeeting>(holdMeeting(id));
    if (!held) throw notFound();
    if (held.number !== version) throw preconditionFailed({ version: held.number });
    if (held.calledOff) throw conflict('called-off', 'This meeting was called off.');
    return held;
  }

  private async check(tx: Tx, input: MeetingInput): Promise<void> {
    const problem = meetingProblem(input);
    if (problem) throw unprocessable(problem, MEETING_ADVICE[problem], [{ field: 'associateIds', message: MEETING_ADVICE[problem] }]);
    const [known] = await tx.sql<{ found: number }>(areAssociates(input.associateIds));
    if (known?.found !== input.associateIds.length) throw unprocessable('nobody', 'Choose associates of this practice.', [{ field: 'associateIds', message: 'Choose associates of this practice.' }]);
    const [signed] = await tx.sql<{ yes: boolean }>(weekIsSigned(input.associateIds, input.startsAt));
    if (signed?.yes) throw conflict('week-signed', MEETING_REFUSED['week-signed']);
  }

  private async refuseMeanwhile(tx: Tx, id: string | null, { associateIds, startsAt, minutes }: MeetingInput): Promise<void> {
    const people = [this.uow.principal.personId, ...associateIds];
    await tx.sql(holdMeetingsOf(people));
    const [taken] = await tx.sql<MeetingMeanwhile>(meetingMeanwhile(id, people, startsAt, minutes));
    if (!taken) return;
    const message = meanwhileWords(taken, this.uow.principal.zone);
    throw unprocessable('meanwhile', message, [{ field: 'startsAt', message }]);
  }

  private async write(tx: Tx, id: string, number: number, input: MeetingInput, reason: string, before: string[] = []): Promise<void> {
    const supervisorId = this.uow.principal.personId;
    const { format, startsAt, minutes, modality, place, associateIds, others, nextOn } = input;
    const facts = { format, startsAt: new Date(startsAt).toISOString(), minutes, modality, place, associateIds, others, nextOn };
    const hash = createHash('sha256').update(canonicalMeeting(id, number, supervisorId, { ...input, ...facts })).digest();
    const [body, why] = await Promise.all([this.texts.seal(id, number, input), this.texts.sealReason(id, number, reason)]);
    await tx.sql(insertRevision(id, number, JSON.stringify(facts), body, why, hash));
    await tx.audit({ action: 'supervision.write-meeting', objectType: 'meeting', objectId: id });
    await this.tell(tx, id, [...associateIds, ...before], supervisorId);
  }

  private async tell(tx: Tx, meetingId: string, associateIds: string[], supervisorId: string): Promise<void> {
    await tx.emit({ type: 'meeting.changed', ids: { meetingId }, live: { to: [...new Set([...associateIds, supervisorId])], topic: 'supervision' } });
  }
}
