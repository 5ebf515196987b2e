const SMALL = ['no', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten', 'eleven', 'twelve'];

/** What an empty queue says: all quiet must state what was not checked (screens.md, Review). */
export function allReviewed(drafts: number): string {
  if (drafts === 0) return 'All reviewed. No draft is waiting to be submitted.';
  return `All reviewed. Not checked here: ${SMALL[drafts] ?? drafts} ${drafts === 1 ? 'draft' : 'drafts'} not yet submitted.`;
}
