import { Controller } from '@nestjs/common';
import { InvitationController } from './invitation.controller';

@Controller('portal/access/invitations')
export class PortalInvitationController extends InvitationController {}
