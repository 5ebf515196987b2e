import type { Role } from '@attune/access/domain';
import { Column, Entity, PrimaryColumn } from 'typeorm';

@Entity({ schema: 'access', name: 'role_grant' })
export class RoleGrant {
  @PrimaryColumn('uuid', { name: 'practice_id' }) practiceId!: string;
  @PrimaryColumn('uuid', { default: () => 'uuidv7()' }) id!: string;
  @Column('uuid', { name: 'staff_id' }) staffId!: string;
  @Column('text') role!: Role;
  @Column('date', { name: 'from_on' }) fromOn!: string;
  @Column('date', { name: 'until_on', nullable: true }) untilOn!: string | null;
  @Column('uuid', { name: 'granted_by', nullable: true }) grantedBy!: string | null;
}
