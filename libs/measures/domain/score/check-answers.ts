import type { MeasureItem } from '../definitions/definition';

/** `item` is the number of the item that is wrong; null when the list itself is. */
export interface AnswerFault {
  item: number | null;
  problem: 'not-a-list' | 'wrong-length' | 'not-an-option';
  /** What would be right. */
  words: string;
}

/**
 * What is wrong with a list of answers to the items (those of a measure, or its unscored ones), or null: it must have one entry an item,
 * in item order, each null (not answered) or the value of one of that item's options.
 */
export function answerFault(items: readonly MeasureItem[], answers: unknown): AnswerFault | null {
  if (!Array.isArray(answers)) return { item: null, problem: 'not-a-list', words: 'must be a list of answers, one an item, null where not answered' };
  if (answers.length !== items.length) return { item: null, problem: 'wrong-length', words: `must have ${items.length} entries, one an item; it has ${answers.length}` };
  const wrong = items.find((item, index) => !fits(item, answers[index]));
  return wrong ? { item: wrong.number, problem: 'not-an-option', words: `item ${wrong.number} must be null or one of ${valuesOf(wrong).join(', ')}` } : null;
}

const fits = ({ options }: MeasureItem, answer: unknown): boolean => answer === null || options.some(({ value }) => value === answer);

const valuesOf = ({ options }: MeasureItem): number[] => options.map(({ value }) => value).sort((one, other) => one - other);
