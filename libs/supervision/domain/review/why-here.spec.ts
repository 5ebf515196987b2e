import { whyHere, type ReviewFacts } from './why-here';

const PLAIN: ReviewFacts = {
  heldOn: '2026-11-20', submittedOn: '2026-11-21', submission: 1, risk: [], urgentOpen: false, individual: null, openThreads: 0, cover: false,
};

it.each([
  ['nothing but new', {}, []],
  ['"none seen" is no reason', { risk: [{ initial: 'A', level: 'none' as const }] }, []],
  ['risk by partner, urgent first', { urgentOpen: true, risk: [{ initial: 'B', level: 'concern' as const }] }, ['An urgent item is open', 'B: a concern']],
  ['comes again, with open comments', { submission: 2, openThreads: 3 }, ['Here for the second time', '3 comments are open']],
  ['late at three days', { submittedOn: '2026-11-23' }, ['Sent 3 days after the appointment']],
  ['not late at two', { submittedOn: '2026-11-22' }, []],
  ['an individual note', { individual: 'held' as const }, ['Individual, held for that partner alone']],
  ['standing in', { cover: true }, ['You stand in']],
])('%s', (_, facts, words) => expect(whyHere({ ...PLAIN, ...facts })).toEqual(words));
