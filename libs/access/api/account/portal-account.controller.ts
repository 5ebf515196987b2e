import { Controller, Delete, HttpCode } from '@nestjs/common';
import { Requires } from '../guard/decorators';
import { AccountController } from './account.controller';

@Controller('portal/access')
export class PortalAccountController extends AccountController {
  /** The phone is laid on the table, or the page is left: what a password had opened is shut. */
  @Delete('step-up')
  @Requires('access.self')
  @HttpCode(204)
  endStepUp(): Promise<void> {
    return this.passwords.endStepUp();
  }
}
