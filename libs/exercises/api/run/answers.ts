import { type Answer, type Answers, checkAnswer, definitionOf, type ExerciseId, type Field, fieldsOf, type SaveStep } from '@attune/exercises/domain';
import { statement, type Tx, unprocessable } from '@attune/kernel';
import { Injectable } from '@nestjs/common';
import { envelopeOf, type Sealed, Texts } from '../texts';

/** An answer as a statement gives it. */
export interface StoredAnswer {
  runId: string;
  field: string;
  number: number | null;
  body: Sealed | null;
  version: number;
}

/** Answers of run `r` as JSON, for statements that show them. */
export const answersJson = `(SELECT coalesce(json_agg(json_build_object('runId', w.run_id, 'field', w.field, 'number', w.number, 'body', w.body, 'version', w.version)), '[]')
  FROM exercises.answer w WHERE w.practice_id = r.practice_id AND w.run_id = r.id)`;

/** The fields of run `r` that were answered, as JSON, while it is in progress. */
export const answeredJson = `(SELECT coalesce(json_agg(w.field ORDER BY w.field), '[]') FROM exercises.answer w
  WHERE w.practice_id = r.practice_id AND w.run_id = r.id AND r.state = 'in-progress')`;

/** Which fields a run has. */
export interface Way {
  exercise: ExerciseId;
  definitionVersion: number;
  sitting: number;
  short: boolean;
}

const upsert = statement(
  'exercises.save-answers',
  `INSERT INTO exercises.answer (practice_id, run_id, field, couple_id, compartment, audience, number, body, version, saved_at)
   SELECT kernel.practice_id(), $1, x.field, $2, kernel.person_id(), x.audience, x.number, x.body, $3, kernel.now()
   FROM unnest($4::text[], $5::text[], $6::smallint[], $7::bytea[]) AS x (field, audience, number, body)
   ON CONFLICT (practice_id, run_id, field) DO UPDATE SET number = excluded.number, body = excluded.body, version = excluded.version, saved_at = excluded.saved_at`,
  { writes: true },
);

@Injectable()
export class AnswersStore {
  constructor(private readonly texts: Texts) {}

  /** Keeps what a save brought: checked against the definition, each answer sealed for its own row. */
  async save(tx: Tx, run: { id: string; coupleId: string; version: number }, way: Way, answers: SaveStep['answers']): Promise<void> {
    const checked = check(way, answers);
    if (!checked.length) return;
    const bodies = await Promise.all(
      checked.map(({ field, value }) =>
        value === null || isPlain(field) ? null : this.texts.seal(envelopeOf.answer(run.id, field.id, run.version), JSON.stringify(value)),
      ),
    );
    const numbers = checked.map(({ field, value }) => (isPlain(field) ? value : null));
    const ids = checked.map(({ field }) => field.id);
    await tx.sql(upsert(run.id, run.coupleId, run.version, ids, checked.map(({ field }) => field.audience), numbers, bodies));
  }

  async open(stored: readonly StoredAnswer[]): Promise<Answers> {
    const opened = await Promise.all(
      stored.map(async ({ runId, field, number, body, version }): Promise<[string, Answer]> => [
        field,
        body === null ? number : (JSON.parse(await this.texts.open(envelopeOf.answer(runId, field, version), body)) as Answer),
      ]),
    );
    return Object.fromEntries(opened.sort(([one], [other]) => (one < other ? -1 : 1)));
  }
}

/** Numbers that progress draws lie plain under the row policies, so that lists and charts can use them. */
const isPlain = (field: Field) => field.kind === 'scale' && field.chart !== undefined;

const WORDS = {
  'not-a-field': 'This is not asked here.',
  'not-0-to-10': 'Give a whole number from 0 to 10, or null for "I don’t know".',
  'not-a-choice': 'Choose one of what is offered.',
  'too-long': 'This is longer than there is room for.',
  'too-many': 'These are more than there is room for.',
  'not-this-kind': 'This is not the kind of answer that is asked for.',
} as const;

function check(way: Way, answers: SaveStep['answers']): { field: Field; value: Answer }[] {
  const definition = definitionOf(way.exercise, way.definitionVersion);
  const fields = definition ? fieldsOf(definition, way) : [];
  const faults: { field: string; message: string }[] = [];
  const good: { field: Field; value: Answer }[] = [];
  for (const [id, given] of Object.entries(answers)) {
    const field = fields.find((each) => each.id === id);
    const checked = checkAnswer(field, given);
    if (checked.ok && field) good.push({ field, value: checked.value });
    else if (!checked.ok) faults.push({ field: `answers.${id.slice(0, 40)}`, message: WORDS[checked.reason] });
  }
  if (faults.length) throw unprocessable('answers', 'Please look at the marked fields.', faults);
  return good;
}
