import { Body, Controller, Delete, HttpCode, Param, Put } from '@nestjs/common';
import type { Me } from '@attune/access/domain';
import { notFound, RequestContext, UnitOfWork, Uuid } from '@attune/kernel';
import { IsBoolean } from 'class-validator';
import { Requires, StepUpForThis } from '../guard/decorators';
import { wayIn, type WayInRow } from '../invitation/invitation.sql';
import { SignIn } from '../sign-in/sign-in.entity';
import { SignIns } from '../sign-in/sign-ins';
import { MeService } from './me.service';

export class ConjointDto {
  @IsBoolean({ message: 'on must be true or false.' })
  on!: boolean;
}

/** Staff only: one key for "the couple can see this screen", and the owner's way to end somebody's sign-ins. */
@Controller('access')
export class StaffAccessController {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly signIns: SignIns,
    private readonly me: MeService,
  ) {}

  @Put('conjoint')
  @Requires('access.conjoint')
  async conjoint(@Body() { on }: ConjointDto): Promise<Me> {
    const { practiceId, personId } = this.uow.principal;
    await this.uow.transaction(async (tx) => {
      tx.affectOne(await tx.manager.update(SignIn, { practiceId, id: this.signIns.currentId }, { conjoint: on }));
      await tx.audit({ action: on ? 'access.conjoint-on' : 'access.conjoint-off', objectType: 'sign-in', objectId: this.signIns.currentId });
      await tx.emit({ type: 'access.conjoint', ids: { personId }, live: { to: [personId], topic: 'access' } });
    });
    RequestContext.setPrincipal({ ...this.uow.principal, conjoint: on });
    return this.me.read();
  }

  @Delete('people/:id/sign-ins')
  @Requires('access.end-sign-ins')
  @StepUpForThis()
  @HttpCode(204)
  async endSignIns(@Param('id', Uuid) id: string): Promise<void> {
    await this.uow.transaction(async (tx) => {
      const [person] = await tx.sql<WayInRow>(wayIn([id]));
      if (!person?.joined) throw notFound();
      await this.signIns.endAll(tx, id, 'ended-by-owner');
      await tx.audit({ action: 'access.end-sign-ins', objectType: 'account', objectId: id });
    });
  }
}
