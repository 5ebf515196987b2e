export {
  afterReviewAct, ASK_ONCE, mayApprove, mayReturn, NEEDS_COMMENT, REVIEW_STATES, REVIEW_TRANSITIONS,
  type ApprovalFacts, type ReviewAct, type ReviewState,
} from '../review';
export { marksOf, pinThreads, type PinnedThread } from '../pin-threads';
export type { ApproveNote, ReturnNote, ReviewQueue, ReviewRow, ReviewView } from '../review-view';
export {
  afterThreadAct, COMMENT_MAX, THREAD_STATES, THREAD_TRANSITIONS,
  type NewThread, type Thread, type ThreadAct, type ThreadComment, type ThreadState,
} from '../thread';
export { escalatesTo, URGENT_SOURCES, URGENT_WORDS, type UrgentItem, type UrgentSource } from '../urgent';
export { LATE_DAYS, whyHere, type ReviewFacts } from '../why-here';
