export { EMAIL_MAX, readEmail } from '../email';
export {
  INVITATION_CODE_TRIES, INVITATION_HOURS, invitationExpires, invitationState, RESET_MINUTES,
  type InvitationMade, type InvitationOpened, type InvitationState, type InvitationTimes, type InvitationWay,
} from '../invitation';
export { LANGUAGES, RECOVERY_CODES, type Language, type Me, type SecondFactorSetUp, type SecondFactorStep, type SignInRow } from '../me';
export {
  PASSWORD_MAX, PASSWORD_MIN_ALONE, PASSWORD_MIN_WITH_SECOND_FACTOR, passwordAdvice, passwordMinimum, passwordProblem,
  type PasswordContext, type PasswordProblem,
} from '../password-policy';
export { PERMISSIONS, ROLES, may, type Permission, type Role } from '../permissions';
export {
  SIGN_IN_LIMITS, signInEnds, signInExpires, signInHolds, STEP_UP_MINUTES, stepUpHolds, WARN_SECONDS,
  type AccountKind, type SignInTimes,
} from '../sign-in-limits';
export { FORGET_MINUTES, FREE_TRIES, LONGEST_WAIT, secondsToWait, throttleDelay, triesNow, type ThrottleScope, type Tries } from '../throttle';
