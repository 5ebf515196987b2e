import { allReviewed } from './unchecked-words';

it.each([
  [0, 'All reviewed. No draft is waiting to be submitted.'],
  [1, 'All reviewed. Not checked here: one draft not yet submitted.'],
  [5, 'All reviewed. Not checked here: five drafts not yet submitted.'],
  [40, 'All reviewed. Not checked here: 40 drafts not yet submitted.'],
])('with %i drafts: %s', (drafts, words) => expect(allReviewed(drafts)).toBe(words));
