import { Requires } from '@attune/access/api';
import { Uuid } from '@attune/kernel';
import { Body, Controller, HttpCode, Param, Post } from '@nestjs/common';
import { IsBoolean } from 'class-validator';
import { RevealsService } from './reveals.service';

class WithholdDto {
  @IsBoolean({ message: 'withheld must be true or false.' })
  withheld!: boolean;
}

@Controller('exercises/occurrences/:id')
export class RevealsController {
  constructor(private readonly reveals: RevealsService) {}

  @Post('reveal')
  @HttpCode(200)
  @Requires('exercises.assign')
  open(@Param('id', Uuid) id: string): Promise<{ openedAt: string }> {
    return this.reveals.open(id);
  }

  @Post('withhold')
  @HttpCode(200)
  @Requires('exercises.assign')
  withhold(@Param('id', Uuid) id: string, @Body() { withheld }: WithholdDto): Promise<{ withheld: boolean }> {
    return this.reveals.withhold(id, withheld);
  }
}
