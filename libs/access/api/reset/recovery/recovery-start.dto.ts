import type { InvitationWay } from '@attune/access/domain';
import { Equals, IsIn } from 'class-validator';

/** How a way back in is begun, by whoever may: they say that they have seen the person (R063). */
export class RecoveryStartDto {
  @IsIn(['mail', 'screen'], { message: 'Choose mail, or a link to show on this screen.' })
  way!: InvitationWay;

  @Equals(true, { message: 'See the person first, in person or on video, and be sure that it is them.' })
  seen!: true;
}
