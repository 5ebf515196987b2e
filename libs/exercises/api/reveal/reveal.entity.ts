import { Column, Entity, PrimaryColumn } from 'typeorm';

/** One partner's present answer to "may your partner read this?". Whether anything is open is nowhere stored. */
@Entity({ schema: 'exercises', name: 'reveal_choice' })
export class RevealChoiceRow {
  @PrimaryColumn('uuid', { name: 'practice_id' }) practiceId!: string;
  @PrimaryColumn('uuid', { name: 'occurrence_id' }) occurrenceId!: string;
  @PrimaryColumn('uuid') compartment!: string;
  @Column('uuid', { name: 'couple_id' }) coupleId!: string;
  @Column('boolean') agrees!: boolean;
  @Column('uuid', { name: 'card_id', nullable: true }) cardId!: string | null;
  @Column('timestamptz', { name: 'chosen_at' }) chosenAt!: Date;
}

/** The clinician's acts on a reveal: opened in the appointment, or withheld. */
@Entity({ schema: 'exercises', name: 'reveal' })
export class Reveal {
  @PrimaryColumn('uuid', { name: 'practice_id' }) practiceId!: string;
  @PrimaryColumn('uuid', { name: 'occurrence_id' }) occurrenceId!: string;
  @Column('uuid', { name: 'couple_id' }) coupleId!: string;
  @Column('uuid', { nullable: true }) compartment!: null;
  @Column('uuid', { name: 'opened_by', nullable: true }) openedBy!: string | null;
  @Column('timestamptz', { name: 'opened_at', nullable: true }) openedAt!: Date | null;
  @Column('uuid', { name: 'withheld_by', nullable: true }) withheldBy!: string | null;
  @Column('timestamptz', { name: 'withheld_at', nullable: true }) withheldAt!: Date | null;
}
