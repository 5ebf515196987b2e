import { Controller } from '@nestjs/common';
import { ResetController } from './reset.controller';

@Controller('portal/access')
export class PortalResetController extends ResetController {}
