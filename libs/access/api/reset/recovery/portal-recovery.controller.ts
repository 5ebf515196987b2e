import { Controller } from '@nestjs/common';
import { RecoveryController } from './recovery.controller';

@Controller('portal/access')
export class PortalRecoveryController extends RecoveryController {}
