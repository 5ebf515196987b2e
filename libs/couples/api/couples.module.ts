import { AccessModule, AccessPortalModule } from '@attune/access/api';
import { Module, type Provider } from '@nestjs/common';
import { ConsentDocuments } from './consent/consent-documents';
import { ConsentsController } from './consent/consents.controller';
import { ConsentsService } from './consent/consents.service';
import { PolicyFollows } from './consent/policy-follows';
import { PortalAgreementsController } from './consent/portal-agreements.controller';
import { SigningService } from './consent/signing.service';
import { ContactController } from './contact/contact.controller';
import { ContactService } from './contact/contact.service';
import './contact/address-use';
import './contact/mail-recipient';
import './contact/partner-names';
import { RecoveryController } from './contact/recovery.controller';
import { RecoveryService } from './contact/recovery.service';
import { HandoverController } from './handover/handover.controller';
import { HandoverService } from './handover/handover.service';
import { ImportReader } from './import/import-reader';
import { ImportSteps } from './import/import-steps';
import { ImportsController } from './import/imports.controller';
import { ImportsService } from './import/imports.service';
import { AssignmentsService } from './record/assignments.service';
import { CouplesController } from './record/couples.controller';
import { CouplesService } from './record/couples.service';
import { OwedService } from './record/owed.service';
import { StatusService } from './record/status.service';
import { ExerciseGate } from './safety/exercise-gate';
import { SafetyController } from './safety/safety.controller';
import { SafetyService } from './safety/safety.service';

const SHARED: Provider[] = [ConsentDocuments, CouplesService, SigningService];

/** Couples, for staff. The order counts: /couples/imports is not a couple's id. */
@Module({
  imports: [AccessModule],
  controllers: [ImportsController, CouplesController, ContactController, RecoveryController, ConsentsController, HandoverController, SafetyController],
  providers: [
    ...SHARED, AssignmentsService, ConsentsService, ContactService, ExerciseGate, HandoverService, ImportReader, ImportsService, ImportSteps, OwedService, PolicyFollows, RecoveryService,
    SafetyService, StatusService,
  ],
  exports: [CouplesService],
})
export class CouplesModule {}

/** What a partner reads and signs of the own couple. */
@Module({ imports: [AccessPortalModule], controllers: [PortalAgreementsController], providers: SHARED })
export class CouplesPortalModule {}
