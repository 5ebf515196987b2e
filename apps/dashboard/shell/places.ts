import type { Permission } from '@attune/access/domain';
import type { IconName } from '@attune/ui';

export interface Place {
  path: string;
  label: string;
  icon: IconName;
  /** Whose role does not include it does not see it. */
  needs: Permission;
  /** Rarely gone to: not in the bar of a phone, where there is room for six. */
  rare?: true;
}

/** Where the rail, the bottom bar and the finder lead. */
export const PLACES: Place[] = [
  { path: '/today', label: 'Today', icon: 'sun', needs: 'overview.today' },
  { path: '/couples', label: 'Couples', icon: 'couples', needs: 'couples.list' },
  { path: '/scheduling', label: 'Week', icon: 'calendar', needs: 'scheduling.read' },
  { path: '/supervision/reviews', label: 'Review', icon: 'review', needs: 'supervision.review' },
  { path: '/supervision/hours', label: 'Hours', icon: 'clock', needs: 'supervision.sign-meeting' },
  { path: '/measures', label: 'Measures', icon: 'book', needs: 'measures.library', rare: true },
  { path: '/practice', label: 'Practice', icon: 'house', needs: 'practice.read' },
];
