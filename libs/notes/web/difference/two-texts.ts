import { RISK_WORDS, type NoteFacts, type NoteView } from '@attune/notes/domain';
import { changeBetween, sameFacts, type DraftContent } from '../draft/draft-content';
import { groupsOf } from '../paper/paper-groups';

export type Choice = 'here' | 'there' | 'both';

/** One thing in which two windows differ. */
export interface Differing {
  /** 'facts', or the part's id. */
  id: string;
  name: string;
  seat: 'a' | 'b' | null;
  here: string;
  there: string;
  facts: { here: NoteFacts; there: NoteFacts } | null;
  choices: readonly Choice[];
}

/** In what a text written here and the one that was saved meanwhile differ, in the note's order. */
export function differing(note: NoteView, here: DraftContent, there: DraftContent): Differing[] {
  const change = changeBetween(there, here);
  const ids = new Set(change?.sections.map((each) => each.id));
  const facts: Differing[] = sameFacts(here.facts, there.facts) ? [] : [
    { id: 'facts', name: 'Facts', seat: null, here: '', there: '', facts: { here: here.facts, there: there.facts }, choices: ['here', 'there'] },
  ];
  const parts = groupsOf(note).flatMap((group) => group.parts).filter(({ section }) => ids.has(section.id));
  return [...facts, ...parts.map(({ section: { id }, name, partner }): Differing => {
    const [mine, theirs] = [shown(here, id), shown(there, id)];
    const choices: readonly Choice[] = mine.risk === theirs.risk && mine.words && theirs.words ? ['here', 'there', 'both'] : ['here', 'there'];
    return { id, name, seat: partner?.seat ?? null, here: mine.text, there: theirs.text, facts: null, choices };
  })];
}

/** The text after the writer has chosen for each difference; what nobody differed in stays. */
export function chosen(here: DraftContent, there: DraftContent, choices: Record<string, Choice>): DraftContent {
  const parts = { ...there.parts };
  for (const [id, part] of Object.entries(here.parts)) {
    const other = there.parts[id];
    if (!other || choices[id] === 'here') parts[id] = part;
    if (other && choices[id] === 'both') parts[id] = { ...part, text: `${other.text}\n\n${part.text}` };
  }
  return { facts: choices['facts'] === 'here' ? here.facts : there.facts, parts };
}

function shown(content: DraftContent, id: string): { text: string; words: string; risk: string | null } {
  const { text = '', risk = null } = content.parts[id] ?? {};
  return { text: risk ? `${RISK_WORDS[risk]}\n${text}` : text, words: text.trim(), risk };
}
