export { DeskPaper, ReviewDesk, type PaperContext } from '../desk/review-desk';
export { ReviewDeskStore, type Picked } from '../desk/review-desk-store';
export { LOOKED_AT } from '../items/looked-at';
export { SupervisionClient } from '../supervision-client';
export { ThreadCard } from '../talk/thread-card';
