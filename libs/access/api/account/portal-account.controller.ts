import { Controller } from '@nestjs/common';
import { AccountController } from './account.controller';

@Controller('portal/access')
export class PortalAccountController extends AccountController {}
