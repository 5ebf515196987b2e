export { DeskPaper, ReviewDesk, type PaperContext } from '../desk/review-desk';
export { ReviewDeskStore, type Picked } from '../desk/review-desk-store';
export { SupervisionClient } from '../supervision-client';
export { ThreadCard } from '../talk/thread-card';
