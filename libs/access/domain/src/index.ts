export { deviceName } from '../device-name';
export { ADDRESS_UNDO_HOURS, EMAIL_MAX, readEmail } from '../email';
export {
  INVITATION_CODE_TRIES, INVITATION_HOURS, invitationExpires, invitationState, RESET_MINUTES,
  type InvitationMade, type InvitationOpened, type InvitationState, type InvitationTimes, type InvitationWay,
} from '../invitation';
export { LANGUAGES, type Language, type Me, type SignInRow } from '../me';
export {
  PASSWORD_MAX, PASSWORD_MIN_ALONE, PASSWORD_MIN_WITH_SECOND_FACTOR, passwordAdvice, passwordMinimum, passwordProblem,
  type PasswordContext, type PasswordProblem,
} from '../password-policy';
export { PERMISSIONS, ROLES, may, type Permission, type Role } from '../permissions';
export {
  RECOVERY_DELAY_HOURS, RECOVERY_HOURS, recoveryIsOpen, recoveryTimes,
  type RecoveryClaimed, type RecoveryMade, type RecoveryOpened, type RecoveryUnderWay,
} from '../recovery';
export {
  mustHaveSecondFactor, owedStep, RECOVERY_CODES, type SecondFactorFacts, type SecondFactorSetUp, type SecondFactorStep,
} from '../second-factor';
export {
  SIGN_IN_LIMITS, signInEnds, signInExpires, signInHolds, STEP_UP_MINUTES, stepUpHolds,
  type AccountKind, type SignInTimes,
} from '../sign-in-limits';
export { FORGET_MINUTES, FREE_TRIES, LONGEST_WAIT, secondsToWait, throttleDelay, triesNow, type ThrottleScope, type Tries } from '../throttle';
