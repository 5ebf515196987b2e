import type { NewNote } from './note-view';
import { templateOf } from './template';

/** Longest line, and most lines, of the list "for today". */
export const LINE_MAX = 200;
export const LINES_MAX = 12;
/** The most characters that wait for a note in one place. */
export const PREPARED_MAX = 4000;

/** What its author has ready for a note: the list "for today" of an appointment, or the lines that wait for a couple's next plan. */
export interface Preparation {
  /** 0: nothing was ever written here. */
  version: number;
  text: string;
  /** In conjoint mode the text is not shown, and cannot be changed. */
  conjoint: boolean;
}

/**
 * The first words of a note: the list "for today" in the template's first joint part, the waiting lines in its plan. Lines without words fall
 * away; a template that is not known takes nothing.
 */
export function preparedTexts({ forToday, plan }: { forToday: string; plan: string }, template: string): NonNullable<NewNote['texts']> {
  const joint = templateOf(template)?.sections.filter(({ each }) => each === 'joint') ?? [];
  const texts: NonNullable<NewNote['texts']> = [];
  const [first] = joint;
  const today = linesOf(forToday);
  if (first && today.length) texts.push({ key: first.key, text: ['For today:', ...today.map((line) => `– ${line}`)].join('\n') });
  if (joint.some(({ key }) => key === 'plan') && linesOf(plan).length) texts.push({ key: 'plan', text: linesOf(plan).join('\n') });
  return texts;
}

/** Two lists of one person, written in two places: theirs as it stands, then every line of mine that it lacks. Nothing that was typed is lost. */
export function mergedLines(theirs: string, mine: string): string {
  const there = new Set(linesOf(theirs));
  const more = linesOf(mine).filter((line) => !there.has(line));
  return more.length ? [...linesOf(theirs), ...more].join('\n') : theirs;
}

const linesOf = (text: string): string[] => text.split('\n').map((line) => line.trim()).filter(Boolean);
