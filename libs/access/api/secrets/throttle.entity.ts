import { Column, Entity, PrimaryColumn } from 'typeorm';

/** Of no practice and reached by definer functions only; listed so that the drift test knows it. */
@Entity({ schema: 'access', name: 'throttle' })
export class ThrottleCount {
  @PrimaryColumn('bytea') key!: Buffer;
  @Column('int') failures!: number;
  @Column('timestamptz', { name: 'last_at' }) lastAt!: Date;
}
