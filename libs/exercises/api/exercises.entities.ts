import { Assignment } from './assignment/assignment.entity';
import { Occurrence } from './assignment/occurrence.entity';
import { TriggerCard } from './card/trigger-card.entity';
import { RoomRecordRow } from './couple/room-record.entity';
import { Reveal, RevealChoiceRow } from './reveal/reveal.entity';
import { AnswerRow, Run, UnsafeReportRow } from './run/run.entity';

/** Every table of the exercises. */
export const EXERCISES_ENTITIES = [Assignment, Occurrence, RoomRecordRow, Run, AnswerRow, UnsafeReportRow, RevealChoiceRow, Reveal, TriggerCard];
