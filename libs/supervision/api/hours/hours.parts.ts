import { HoursBasisController } from './basis.controller';
import { HoursBasisService } from './basis/basis.service';
import { HoursController } from './hours.controller';
import { EntriesService } from './ledger/entries.service';
import { HoursTexts } from './ledger/hours-texts';
import { ReadLedgerService } from './ledger/read-ledger.service';
import { ReadWeekService } from './ledger/read-week.service';
import { SigningController } from './signing.controller';
import { SignWeeksService } from './signing/sign-weeks.service';
import { HoursWordsService } from './signing/words.service';

/** What the module of supervision takes in for hours. */
export const HOURS_CONTROLLERS = [HoursController, SigningController, HoursBasisController];
export const HOURS_SERVICES = [ReadLedgerService, ReadWeekService, EntriesService, HoursTexts, SignWeeksService, HoursWordsService, HoursBasisService];
