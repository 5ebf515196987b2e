import { Body, Controller, Delete, Get, HttpCode, Param, ParseEnumPipe, Post, Put, Query } from '@nestjs/common';
import { Requires, StepUpForThis } from '@attune/access/api';
import type { InvitationMade } from '@attune/access/domain';
import { IfMatch, notFound, type Page, PAGE_DEFAULT, PageQuery, Uuid } from '@attune/kernel';
import { type Colleague, STAFF_ROLES, type StaffPerson, type StaffRole, type StaffRow } from '@attune/practice/domain';
import { LicenceService } from './licence.service';
import { RoleService } from './role.service';
import { ActiveDto, LicenceDto, NewStaffMemberDto, RoleDto, StaffMemberDto, WayDto } from './staff.dto';
import { StaffService } from './staff.service';

const roleInPath = new ParseEnumPipe(STAFF_ROLES, { exceptionFactory: () => notFound() });

@Controller('practice')
export class StaffController {
  constructor(
    private readonly service: StaffService,
    private readonly roles: RoleService,
    private readonly licences: LicenceService,
  ) {}

  @Get('colleagues')
  @Requires('practice.read')
  async colleagues(): Promise<{ items: Colleague[] }> {
    return { items: await this.service.colleagues() };
  }

  @Get('staff')
  @Requires('practice.staff')
  list(@Query() { limit = PAGE_DEFAULT, cursor }: PageQuery): Promise<Page<StaffRow>> {
    return this.service.page(limit, cursor);
  }

  @Post('staff')
  @Requires('practice.staff')
  @StepUpForThis()
  add(@Body() body: NewStaffMemberDto): Promise<StaffPerson> {
    return this.service.add(body);
  }

  @Get('staff/:id')
  @Requires('practice.read')
  person(@Param('id', Uuid) id: string): Promise<StaffPerson> {
    return this.service.person(id);
  }

  @Put('staff/:id')
  @Requires('practice.staff')
  change(@Param('id', Uuid) id: string, @Body() body: StaffMemberDto, @IfMatch() version: number): Promise<StaffPerson> {
    return this.service.change(id, body, version);
  }

  @Put('staff/:id/active')
  @Requires('practice.staff')
  @StepUpForThis()
  setActive(@Param('id', Uuid) id: string, @Body() { active }: ActiveDto): Promise<StaffPerson> {
    return this.service.setActive(id, active);
  }

  @Post('staff/:id/invitation')
  @Requires('practice.staff')
  invite(@Param('id', Uuid) id: string, @Body() { way }: WayDto): Promise<InvitationMade> {
    return this.service.invite(id, way);
  }

  @Delete('staff/:id/invitation')
  @Requires('practice.staff')
  @HttpCode(204)
  revokeInvitation(@Param('id', Uuid) id: string): Promise<void> {
    return this.service.revokeInvitation(id);
  }

  @Post('staff/:id/roles')
  @Requires('practice.staff')
  @StepUpForThis()
  async grant(@Param('id', Uuid) id: string, @Body() { role }: RoleDto): Promise<StaffPerson> {
    await this.roles.grant(id, role);
    return this.service.person(id);
  }

  @Delete('staff/:id/roles/:role')
  @Requires('practice.staff')
  @StepUpForThis()
  async revoke(@Param('id', Uuid) id: string, @Param('role', roleInPath) role: StaffRole): Promise<StaffPerson> {
    await this.roles.revoke(id, role);
    return this.service.person(id);
  }

  @Post('staff/:id/licences')
  @Requires('practice.staff')
  async addLicence(@Param('id', Uuid) id: string, @Body() body: LicenceDto): Promise<StaffPerson> {
    await this.licences.add(id, body);
    return this.service.person(id);
  }

  @Put('staff/:id/licences/:licenceId')
  @Requires('practice.staff')
  async changeLicence(
    @Param('id', Uuid) id: string, @Param('licenceId', Uuid) licenceId: string, @Body() body: LicenceDto, @IfMatch() version: number,
  ): Promise<StaffPerson> {
    await this.licences.change(id, licenceId, body, version);
    return this.service.person(id);
  }

  @Delete('staff/:id/licences/:licenceId')
  @Requires('practice.staff')
  async removeLicence(@Param('id', Uuid) id: string, @Param('licenceId', Uuid) licenceId: string): Promise<StaffPerson> {
    await this.licences.remove(id, licenceId);
    return this.service.person(id);
  }
}
