import { inject, Injectable } from '@angular/core';
import { may, type Me, type Permission } from '@attune/access/domain';
import { HereOnThisPage, type WhoIsHere } from '@attune/ui';
import { AccessClient } from '../access-client';

/** The staff member on this page. */
@Injectable({ providedIn: 'root' })
export class Here extends HereOnThisPage<Me> implements WhoIsHere {
  private readonly client = inject(AccessClient);

  may(permission: string): boolean {
    const me = this.me();
    return me !== null && may(me.roles, permission as Permission);
  }

  async setConjoint(on: boolean): Promise<void> {
    await this.take(await this.client.setConjoint(on));
  }

  protected override readMe(background: boolean): Promise<Me> {
    return this.client.me(background);
  }
  protected override draftKey(): Promise<{ key: string }> {
    return this.client.draftKey();
  }
  protected override end(which?: string): Promise<void> {
    return this.client.end(which);
  }
}
