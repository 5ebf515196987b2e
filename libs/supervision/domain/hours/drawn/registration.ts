import { type CalendarDate } from '@attune/util';
import { type Credential } from '../rules/rule-set';

export const EMPLOYMENTS = ['employee', 'volunteer'] as const;

/** What the board knows of an associate, apart from number and dates of the registration (those are a licence's). */
export interface RegistrationInput {
  credential: Credential;
  degreeOn: CalendarDate | null;
  /** When the board received the application for registration. */
  receivedOn: CalendarDate | null;
  /** Fingerprints taken before the first hour. */
  liveScanFirst: boolean;
  /** When the board received the application for the licence. */
  appliedOn: CalendarDate | null;
  employment: (typeof EMPLOYMENTS)[number];
  /** The board gave a number before, whose time ran out. */
  secondNumber: boolean;
}

export interface Registration extends RegistrationInput {
  associateId: string;
  version: number;
}

/** Papers of one supervision relation. */
export interface PapersInput {
  agreementOn: CalendarDate | null;
  selfAssessmentOn: CalendarDate | null;
  trainingOn: CalendarDate | null;
  video: boolean;
  videoAssessedOn: CalendarDate | null;
  /** Supervised in groups only, never alone or in a pair: such do not count toward the limit of a supervisor. */
  inGroupsOnly: boolean;
  /** By the practice; otherwise it owes an oversight agreement. */
  employed: boolean;
  oversightOn: CalendarDate | null;
}

export interface Papers extends PapersInput {
  relationId: string;
  version: number;
}
