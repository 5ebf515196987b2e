/** Roles that an account may hold; a staff member may hold several at once. */
export const ROLES = ['owner', 'supervisor', 'therapist', 'associate', 'partner'] as const;
export type Role = (typeof ROLES)[number];

const CLINICIAN = ['therapist', 'associate'] as const;
const CLINICAL = ['supervisor', ...CLINICIAN] as const;
const STAFF = ['owner', ...CLINICAL] as const;

/**
 * The one table of permissions: what each act is called and which roles may do it at all.
 * Which rows and in which state are asked elsewhere (row policies, domain rules). Practice policy, `security.md` section B.
 */
export const PERMISSIONS = {
  // access
  'access.self': [...STAFF, 'partner'],
  'access.conjoint': CLINICAL,
  'access.end-sign-ins': ['owner'],
  // practice
  'practice.read': STAFF,
  'practice.settings': ['owner'],
  'practice.staff': ['owner'],
  // couples
  'couples.list': STAFF,
  'couples.read': STAFF,
  'couples.write': ['owner', ...CLINICIAN],
  'couples.treat': CLINICIAN,
  'couples.assign': ['owner'],
  'couples.import': ['owner', 'therapist', 'associate'],
  'couples.clinical': CLINICAL,
  'couples.clear': ['supervisor', 'therapist'],
  'couples.sign-consent': ['partner'],
  // scheduling
  'scheduling.read': STAFF,
  'scheduling.write': ['owner', ...CLINICIAN],
  'scheduling.hold': CLINICIAN,
  'scheduling.own': ['partner'],
  // notes
  'notes.read': CLINICAL,
  'notes.write': CLINICIAN,
  'notes.sign': CLINICIAN,
  // exercises
  'exercises.read': CLINICAL,
  'exercises.assign': CLINICIAN,
  'exercises.do': ['partner'],
  // measures
  'measures.library': STAFF,
  'measures.read': CLINICAL,
  'measures.give': CLINICIAN,
  'measures.import': ['owner', 'supervisor', 'therapist'],
  'measures.answer': ['partner'],
  // supervision
  'supervision.review': ['supervisor'],
  'supervision.read': CLINICAL,
  'supervision.comment': CLINICAL,
  'supervision.acknowledge': CLINICAL,
  'supervision.meet': ['supervisor'],
  'supervision.sign-meeting': ['supervisor', 'associate'],
  'supervision.log-hours': CLINICIAN,
  'supervision.sign-hours': ['supervisor'],
  'supervision.registration': ['owner', 'associate'],
  'supervision.papers': ['owner', 'supervisor'],
  'supervision.deadlines': STAFF,
  'supervision.settings': ['owner'],
  // overview
  'overview.caseload': STAFF,
  'overview.find': STAFF,
  'overview.today': STAFF,
  'overview.couple': CLINICAL,
} as const satisfies Record<string, readonly Role[]>;

export type Permission = keyof typeof PERMISSIONS;

/** Whether any of the given roles may do the act at all. Unknown acts and empty roles are refused. */
export function may(roles: readonly string[], permission: Permission): boolean {
  const allowed: readonly string[] = PERMISSIONS[permission] ?? [];
  return roles.some((role) => allowed.includes(role));
}
