import { type Answer, type Answers, askedThen, definitionOf, type ExerciseId, FEELING_WORDS, FEELINGS, type FeelingsAnswer, type Field, sittingOf } from '@attune/exercises/domain';

export interface AnswerLine {
  id: string;
  ask: string;
  answer: string;
  /** May the partner read it once revealed? */
  forBoth: boolean;
}

const DONT_KNOW = 'I don’t know';
const MARK_WORDS = { saw: 'saw', made: 'made of it' } as const;
const REPLY_WORDS = { yes: 'yes', 'not-quite': 'not quite', open: 'left open' } as const;

/** What a partner recorded, in the order in which it was asked; what was passed over is left out. */
export function answerLines(run: { exercise: ExerciseId; definitionVersion: number; sitting: number; answers: Answers }): AnswerLine[] {
  const definition = definitionOf(run.exercise, run.definitionVersion);
  if (!definition) return [];
  return sittingOf(definition, run.sitting).fields.flatMap((field): AnswerLine[] => {
    const answer = run.answers[field.id];
    if (answer === undefined) return [];
    return [{ id: field.id, ask: askedThen(field).en.replace('{clinician}', 'their clinician'), answer: said(field, answer), forBoth: field.audience === 'both' }];
  });
}

function said(field: Field, answer: Answer): string {
  if (answer === null) return DONT_KNOW;
  if (typeof answer === 'string') return answer;
  if (typeof answer === 'number') return field.kind === 'scale' ? `${answer} of 10 (0 ${lower(field.low.en)}, 10 ${lower(field.high.en)})` : String(answer);
  if (isEntries(answer)) {
    return answer
      .map(({ what, about, mark, reply }) => [what, about && `about ${about}`, mark && MARK_WORDS[mark], reply && `answered: ${REPLY_WORDS[reply]}`].filter(Boolean).join(', '))
      .join('\n');
  }
  if ('option' in answer) return field.kind === 'choice' ? (field.options.find((each) => each.id === answer.option)?.label.en ?? '') : '';
  if ('words' in answer) return answer.words;
  const feelings = answer as FeelingsAnswer;
  return FEELINGS.flatMap((feeling) => (feelings[feeling] === null ? [] : [`${lower(FEELING_WORDS[feeling].en)} ${feelings[feeling]}`])).join(', ') || DONT_KNOW;
}

const isEntries = Array.isArray as (answer: Answer) => answer is Extract<Answer, readonly unknown[]>;
const lower = (text: string) => text.slice(0, 1).toLowerCase() + text.slice(1);
