import type { MigrationInterface } from 'typeorm';
import { Kernel1795000001000 } from './1795000001000-kernel';
import { Accounts1795000001100 } from './1795000001100-accounts';
import { InvitationsAndResets1795000001101 } from './1795000001101-invitations-and-resets';
import { WhoReadsAccounts1795000001102 } from './1795000001102-who-reads-accounts';
import { FindingWhoSignsIn1795000001103 } from './1795000001103-finding-who-signs-in';
import { ReviewedFunctionsOfAccess1795000001104 } from './1795000001104-reviewed-functions-of-access';
import { DraftKey1795000001105 } from './1795000001105-draft-key';
import { PracticeAndStaff1795000001200 } from './1795000001200-practice-and-staff';
import { WhoSupervises1795000001201 } from './1795000001201-who-supervises';
import { CouplesAndPartners1795000001300 } from './1795000001300-couples-and-partners';
import { RelationsOfCouples1795000001301 } from './1795000001301-relations-of-couples';
import { WhoReadsCouples1795000001302 } from './1795000001302-who-reads-couples';
import { OpeningCouples1795000001303 } from './1795000001303-opening-couples';
import { Consents1795000001310 } from './1795000001310-consents';
import { SigningAtTheDevice1795000001311 } from './1795000001311-signing-at-the-device';
import { ScreeningAndHolds1795000001320 } from './1795000001320-screening-and-holds';
import { ImportOfCouples1795000001330 } from './1795000001330-import-of-couples';
import { Scheduling1795000001400 } from './1795000001400-scheduling';
import { Notes1795000001500 } from './1795000001500-notes';
import { WhoReadsNotes1795000001501 } from './1795000001501-who-reads-notes';
import { AnotherShape1795000001502 } from './1795000001502-another-shape';
import { Exercises1795000001600 } from './1795000001600-exercises';
import { WhoReadsExercises1795000001601 } from './1795000001601-who-reads-exercises';
import { ReviewedFunctionsOfExercises1795000001602 } from './1795000001602-reviewed-functions-of-exercises';
import { Supervision1795000001700 } from './1795000001700-supervision';
import { WhoReviews1795000001701 } from './1795000001701-who-reviews';
import { InitialsInTheQueue1795000001702 } from './1795000001702-initials-in-the-queue';
import { ContextWithoutCoalesce1795000001800 } from './1795000001800-context-without-coalesce';
import { VisibleCouplesAtOnce1795000001801 } from './1795000001801-visible-couples-at-once';
import { TimesNotActive1795000001810 } from './1795000001810-times-not-active';
import { DisclosureFirst1795000001830 } from './1795000001830-disclosure-first';
import { ProofOfOneAct1795000001840 } from './1795000001840-proof-of-one-act';
import { RecoveryByThePractice1795000001841 } from './1795000001841-recovery-by-the-practice';
import { AnotherAddress1795000001842 } from './1795000001842-another-address';
import { Measures1795000001850 } from './1795000001850-measures';
import { WhoReadsMeasures1795000001851 } from './1795000001851-who-reads-measures';
import { ReviewedFunctionsOfMeasures1795000001852 } from './1795000001852-reviewed-functions-of-measures';
import { ScreensInWriting1795000001853 } from './1795000001853-screens-in-writing';
import { ItemsOfMeasures1795000001854 } from './1795000001854-items-of-measures';
import { SupervisionMeetings1795000001860 } from './1795000001860-supervision-meetings';
import { Hours1795000001861 } from './1795000001861-hours';
import { WhoReadsHours1795000001862 } from './1795000001862-who-reads-hours';
import { ReviewItems1795000001880 } from './1795000001880-review-items';
import { Preparations1795000001890 } from './1795000001890-preparations';
import { LiftedFromTheNextDay1795000001891 } from './1795000001891-lifted-from-the-next-day';
import { KnownWithoutAddress1795000001892 } from './1795000001892-known-without-address';
import { ConcernCalls1795000001893 } from './1795000001893-concern-calls';
import { SealedUntil1795000001894 } from './1795000001894-sealed-until';
import { LeftUnsent1795000001895 } from './1795000001895-left-unsent';
import { CouplesAskedOnce1795000001905 } from './1795000001905-couples-asked-once';
import { NewestUnsealedFirst1795000001906 } from './1795000001906-newest-unsealed-first';
import { WeeksAsSupervised1795000001910 } from './1795000001910-weeks-as-supervised';
import { PapersOfEmployment1795000001911 } from './1795000001911-papers-of-employment';
import { TitlesInSpanish1795000001920 } from './1795000001920-titles-in-spanish';
import { SignInsOfADevice1795000001930 } from './1795000001930-sign-ins-of-a-device';
import { SuccessLeavesNoTrace1795000001931 } from './1795000001931-success-leaves-no-trace';
import { KnownKeysAtOnce1795000001932 } from './1795000001932-known-keys-at-once';
import { SupervisedWhenFinal1795000001933 } from './1795000001933-supervised-when-final';
import { OwedAtHandover1795000001934 } from './1795000001934-owed-at-handover';
import { DisclosuresForJobs1795000001935 } from './1795000001935-disclosures-for-jobs';
import { MeetingsMeanwhile1795000001936 } from './1795000001936-meetings-meanwhile';
import { CareOfThoseHere1795000001937 } from './1795000001937-care-of-those-here';
import { HoursAsSigned1795000001938 } from './1795000001938-hours-as-signed';
import { WrittenAppointments1795000001939 } from './1795000001939-written-appointments';
import { BegunAtHandover1795000001940 } from './1795000001940-begun-at-handover';
import { AuthorTreats1795000001941 } from './1795000001941-author-treats';
import { WhatAHandoverStrands1795000001942 } from './1795000001942-what-a-handover-strands';
import { NoTalksInConjoint1795000001943 } from './1795000001943-no-talks-in-conjoint';

/** Every migration in order; one line each, so that a bundle carries them all. */
export const MIGRATIONS: (new () => MigrationInterface)[] = [
  Kernel1795000001000,
  Accounts1795000001100,
  InvitationsAndResets1795000001101,
  WhoReadsAccounts1795000001102,
  FindingWhoSignsIn1795000001103,
  ReviewedFunctionsOfAccess1795000001104,
  DraftKey1795000001105,
  PracticeAndStaff1795000001200,
  WhoSupervises1795000001201,
  CouplesAndPartners1795000001300,
  RelationsOfCouples1795000001301,
  WhoReadsCouples1795000001302,
  OpeningCouples1795000001303,
  Consents1795000001310,
  SigningAtTheDevice1795000001311,
  ScreeningAndHolds1795000001320,
  ImportOfCouples1795000001330,
  Scheduling1795000001400,
  Notes1795000001500,
  WhoReadsNotes1795000001501,
  AnotherShape1795000001502,
  Exercises1795000001600,
  WhoReadsExercises1795000001601,
  ReviewedFunctionsOfExercises1795000001602,
  Supervision1795000001700,
  WhoReviews1795000001701,
  InitialsInTheQueue1795000001702,
  ContextWithoutCoalesce1795000001800,
  VisibleCouplesAtOnce1795000001801,
  TimesNotActive1795000001810,
  DisclosureFirst1795000001830,
  ProofOfOneAct1795000001840,
  RecoveryByThePractice1795000001841,
  AnotherAddress1795000001842,
  Measures1795000001850,
  WhoReadsMeasures1795000001851,
  ReviewedFunctionsOfMeasures1795000001852,
  ScreensInWriting1795000001853,
  ItemsOfMeasures1795000001854,
  SupervisionMeetings1795000001860,
  Hours1795000001861,
  WhoReadsHours1795000001862,
  ReviewItems1795000001880,
  Preparations1795000001890,
  LiftedFromTheNextDay1795000001891,
  KnownWithoutAddress1795000001892,
  ConcernCalls1795000001893,
  SealedUntil1795000001894,
  LeftUnsent1795000001895,
  CouplesAskedOnce1795000001905,
  NewestUnsealedFirst1795000001906,
  WeeksAsSupervised1795000001910,
  PapersOfEmployment1795000001911,
  TitlesInSpanish1795000001920,
  SignInsOfADevice1795000001930,
  SuccessLeavesNoTrace1795000001931,
  KnownKeysAtOnce1795000001932,
  SupervisedWhenFinal1795000001933,
  OwedAtHandover1795000001934,
  DisclosuresForJobs1795000001935,
  MeetingsMeanwhile1795000001936,
  CareOfThoseHere1795000001937,
  HoursAsSigned1795000001938,
  WrittenAppointments1795000001939,
  BegunAtHandover1795000001940,
  AuthorTreats1795000001941,
  WhatAHandoverStrands1795000001942,
  NoTalksInConjoint1795000001943,
];
