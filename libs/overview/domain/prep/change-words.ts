import { dayWords } from '../day-words';
import type { LaneSeat, Partner } from '../people';
import type { Change } from './prep';

/** One change since they last met, in a sentence. `exercise` gives an exercise's title. */
export function changeWords({ kind, on, lane, what }: Change, partners: readonly Partner[], exercise: (id: string) => string): string {
  const day = dayWords(on);
  switch (kind) {
    case 'assigned':
      return `${exercise(what ?? '')} given, ${day}`;
    case 'ended':
      return `${exercise(what ?? '')} ended, ${day}`;
    case 'missed':
      return `No-show${of(lane, partners)}, ${day}`;
    case 'late-cancel':
      return `Late cancel${of(lane, partners)}, ${day}`;
    case 'signed':
      return `${nameOf(lane, partners)} signed a document, ${day}`;
    case 'paused':
      return `Paused, ${day}`;
    case 'appointment':
      return `${nameOf(lane, partners)} seen alone, ${day}`;
  }
}

const nameOf = (lane: LaneSeat, partners: readonly Partner[]): string => partners.find((each) => each.seat === lane)?.givenName ?? 'Both';
const of = (lane: LaneSeat, partners: readonly Partner[]): string => (lane === 'joint' ? '' : ` of ${nameOf(lane, partners)}`);
