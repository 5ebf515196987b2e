import { Consent, ConsentDocumentRow } from './consent/consent.entity';
import { Contact } from './contact/contact.entity';
import { SigningSlip } from './handover/signing-slip.entity';
import { CoupleImport, ImportRow } from './import/import.entity';
import { CaseAssignment, Couple, CoupleMember, Partner } from './record/couple.entity';
import { Clearance, SafetyHold, ScreeningRow } from './safety/safety.entity';

/** Every table of the schema `couples`. */
export const COUPLES_ENTITIES = [
  CaseAssignment, Clearance, Consent, ConsentDocumentRow, Contact, Couple, CoupleImport, CoupleMember, ImportRow, Partner, SafetyHold, ScreeningRow, SigningSlip,
];
