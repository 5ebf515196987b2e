import type { Question } from '@attune/ui';

/** Asked before an item leaves the list: it does not come back. */
export const LOOKED_AT: Question = {
  heading: 'Looked at?',
  text: 'It leaves the list for everybody. It comes anew when it happens twice again.',
  act: 'Looked at',
  keep: 'Not yet',
};
