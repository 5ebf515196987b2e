import { type Answer, CARD_MAX, type CardText, type RevealChoice, type SaveStep, type StartRun, STEP_MAX, UNSAFE_MAX, type UnsafeReport } from '@attune/exercises/domain';
import { IsBoolean, IsObject, IsOptional, IsString, IsUUID, MaxLength, ValidateIf } from 'class-validator';

const step = { message: `step must name where you stand, in at most ${STEP_MAX} characters.` };
const words = { message: `Keep it within ${UNSAFE_MAX} characters. A few words are enough; none are needed.` };
const card = { message: `Keep each part of a card within ${CARD_MAX} characters: no story, only what helps to know.` };

export class StartRunDto implements StartRun {
  @IsUUID('all', { message: 'occurrenceId must be an id.' })
  occurrenceId!: string;
}

export class SaveStepDto implements SaveStep {
  @IsString(step)
  @MaxLength(STEP_MAX, step)
  step!: string;

  /** Its fields differ by exercise: they are checked against the definition. */
  @IsObject({ message: 'answers must hold each answer under its field.' })
  answers!: Record<string, Answer>;
}

export class UnsafeReportDto implements UnsafeReport {
  @IsOptional()
  @IsString(words)
  @MaxLength(UNSAFE_MAX, words)
  words?: string;
}

export class RevealChoiceDto implements RevealChoice {
  @IsBoolean({ message: 'agrees must be true or false.' })
  agrees!: boolean;

  @ValidateIf((dto: RevealChoiceDto) => dto.again !== undefined)
  @IsBoolean({ message: 'again must be true or false.' })
  again?: boolean;

  @ValidateIf((dto: RevealChoiceDto) => dto.cardId !== undefined)
  @IsUUID('all', { message: 'cardId must be the id of a card of yours.' })
  cardId?: string;
}

export class CardDto implements CardText {
  @IsString(card)
  @MaxLength(CARD_MAX, card)
  trigger!: string;

  @IsString(card)
  @MaxLength(CARD_MAX, card)
  bodySign!: string;

  @IsString(card)
  @MaxLength(CARD_MAX, card)
  helps!: string;

  @IsString(card)
  @MaxLength(CARD_MAX, card)
  makesWorse!: string;
}
