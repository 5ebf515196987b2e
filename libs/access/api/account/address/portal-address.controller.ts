import { Controller } from '@nestjs/common';
import { AddressController } from './address.controller';

@Controller('portal/access')
export class PortalAddressController extends AddressController {}
