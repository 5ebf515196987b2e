import type { Partner } from '../people';
import { namesOf } from '../people';
import type { CameIn } from './today';

const DOCUMENTS: Record<string, string> = {
  treatment: 'the treatment agreement',
  confidentiality: 'the confidentiality policy',
  'unlicensed-supervised': 'the disclosure of supervision',
};

/** One thing that came in, in a sentence: who, and what. `exercise` is the exercise's title. */
export function cameInWords(one: Pick<CameIn, 'kind' | 'compartment' | 'what' | 'how'> & { partners: readonly Partner[] }, exercise: (id: string) => string): string {
  const who = namesOf(one.partners, one.compartment);
  switch (one.kind) {
    case 'run':
      return `${who} ${one.how === 'stopped' ? 'stopped' : 'finished'} ${exercise(one.what)}`;
    case 'consent':
      return `${who} signed ${DOCUMENTS[one.what] ?? 'a document'}`;
    case 'note':
      return one.what === 'returned' ? `Your note on ${who} came back` : `Your note on ${who} was ${one.what === 'co-signature' ? 'co-signed' : 'approved'}`;
    case 'comment':
      return `Your supervisor wrote on ${who}`;
  }
}
