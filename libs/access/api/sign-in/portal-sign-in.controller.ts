import { Controller } from '@nestjs/common';
import { SignInController } from './sign-in.controller';

@Controller('portal/access/sign-ins')
export class PortalSignInController extends SignInController {}
