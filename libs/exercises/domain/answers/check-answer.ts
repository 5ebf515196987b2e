import { ok, refuse, type Result } from '@attune/util';
import { LINE_MAX } from '../definitions/common';
import { FEELINGS, type ChoiceField, type EntriesField, type Field } from '../definitions/definition';
import { MARKS, REPLIES, type Answer, type ChoiceAnswer, type Entry, type FeelingsAnswer } from './answer';

export type AnswerTrouble = 'not-a-field' | 'not-0-to-10' | 'not-a-choice' | 'too-long' | 'too-many' | 'not-this-kind';

/**
 * Whether what was recorded fits its field. Texts come back trimmed; an empty one, or an empty list, comes back as null.
 * Null is always fine: "I don't know" is an answer and nothing is required.
 */
export function checkAnswer(field: Field | undefined, value: unknown): Result<Answer, AnswerTrouble> {
  if (!field) return refuse('not-a-field');
  if (value === null) return ok(null);
  switch (field.kind) {
    case 'scale':
      return isRating(value) ? ok(value) : refuse('not-0-to-10');
    case 'feelings':
      return checkFeelings(value);
    case 'choice':
      return checkChoice(field, value);
    case 'text':
      return checkText(value, field.max);
    case 'entries':
      return checkEntries(field, value);
  }
}

/** Whole steps from 0 to 10. */
export function isRating(value: unknown): value is number {
  return typeof value === 'number' && Number.isInteger(value) && value >= 0 && value <= 10;
}

function checkFeelings(value: unknown): Result<FeelingsAnswer, AnswerTrouble> {
  if (!isRecord(value) || Object.keys(value).some((key) => !FEELINGS.some((feeling) => feeling === key))) return refuse('not-this-kind');
  if (!Object.values(value).every((each) => each === null || isRating(each))) return refuse('not-0-to-10');
  return ok(Object.fromEntries(FEELINGS.map((feeling) => [feeling, value[feeling] ?? null])) as FeelingsAnswer);
}

function checkChoice(field: ChoiceField, value: unknown): Result<ChoiceAnswer | null, AnswerTrouble> {
  if (!isRecord(value) || Object.keys(value).length !== 1) return refuse('not-this-kind');
  const { option, words } = value;
  if (option !== undefined) {
    return field.options.some((each) => each.id === option) ? ok({ option: String(option) }) : refuse('not-a-choice');
  }
  if (field.ownWords === 0) return refuse('not-a-choice');
  const text = checkText(words, field.ownWords);
  if (!text.ok) return text;
  return ok(text.value === null ? null : { words: text.value });
}

function checkText(value: unknown, max: number): Result<string | null, AnswerTrouble> {
  if (typeof value !== 'string') return refuse('not-this-kind');
  const text = value.trim();
  if (text.length > max) return refuse('too-long');
  return ok(text === '' ? null : text);
}

function checkEntries(field: EntriesField, value: unknown): Result<Entry[] | null, AnswerTrouble> {
  if (!Array.isArray(value)) return refuse('not-this-kind');
  if (value.length > field.max) return refuse('too-many');
  const entries: Entry[] = [];
  for (const each of value as unknown[]) {
    if (!isRecord(each)) return refuse('not-this-kind');
    const what = checkText(each['what'] ?? '', LINE_MAX);
    const about = checkText(each['about'] ?? '', LINE_MAX);
    if (!what.ok) return what;
    if (!about.ok) return about;
    const mark = oneOf(MARKS, each['mark']);
    const reply = oneOf(REPLIES, each['reply']);
    if (mark === undefined || reply === undefined) return refuse('not-a-choice');
    if (what.value !== null) entries.push({ what: what.value, about: about.value ?? '', mark, reply });
  }
  return ok(entries.length ? entries : null);
}

function oneOf<T extends string>(allowed: readonly T[], value: unknown): T | null | undefined {
  return value === undefined || value === null ? null : allowed.find((each) => each === value);
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
