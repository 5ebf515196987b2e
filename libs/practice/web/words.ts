import type { StaffRole, WayIn } from '@attune/practice/domain';

export const ROLE_WORDS: Record<StaffRole, string> = { owner: 'Owner', supervisor: 'Supervisor', therapist: 'Therapist', associate: 'Associate' };

export const ROLE_HELP: Record<StaffRole, string> = {
  owner: 'Runs the practice. Sees people, appointments and settings; no clinical record.',
  supervisor: 'Reads, returns and approves the notes of the associates they supervise. Takes a licence.',
  therapist: 'Treats couples on their own licence.',
  associate: 'Treats couples under a supervisor.',
};

export const WAY_IN_WORDS: Record<WayIn, string> = { none: 'Not invited yet', invited: 'Invited', joined: 'Has an account', ended: 'Does not work here any more' };

/** "Supervisor, therapist". */
export const roleList = (roles: readonly StaffRole[]): string => {
  const [first, ...rest] = roles.map((role) => ROLE_WORDS[role]);
  return [first ?? 'No role', ...rest.map((word) => word.toLowerCase())].join(', ');
};
