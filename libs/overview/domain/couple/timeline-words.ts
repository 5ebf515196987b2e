import { ADDENDUM_WORDS, type NoteState } from '@attune/notes/domain';
import { statusWords } from '@attune/scheduling/domain';
import type { RunItem, TimelineItem } from './timeline';

export const NOTE_STATE_WORDS: Readonly<Record<NoteState, string>> = {
  draft: 'draft',
  submitted: 'with the supervisor',
  returned: 'came back',
  final: 'final',
};

const RUN_WORDS: Readonly<Record<RunItem['state'], string>> = { finished: 'done', stopped: 'stopped', skipped: 'not now', 'in-progress': 'begun' };

/** One entry of the timeline in a few words; its lane says whose it is. @param now an instant: what has begun and not ended runs */
export function timelineWords(item: TimelineItem, now: string): string {
  switch (item.kind) {
    case 'appointment':
      return `Appointment, ${statusWords(item, now).toLowerCase()}`;
    case 'note':
      return `Note, ${NOTE_STATE_WORDS[item.state]}`;
    case 'run':
      return `${item.title}, ${RUN_WORDS[item.state]}`;
    case 'room':
      return `${item.title}, in the room`;
    case 'addendum':
      return ADDENDUM_WORDS[item.type].name;
  }
}
