import { Body, Controller, Get, HttpCode, Param, Post, Put, Query } from '@nestjs/common';
import { Requires } from '@attune/access/api';
import { IfMatch, Uuid } from '@attune/kernel';
import { CoverDto, EndDto, OnQuery, RelationDto } from './supervision.dto';
import { type SupervisionOn, SupervisionService } from './supervision.service';

@Controller('practice/supervision')
export class SupervisionController {
  constructor(private readonly service: SupervisionService) {}

  @Get()
  @Requires('practice.read')
  on(@Query() { on }: OnQuery): Promise<SupervisionOn> {
    return this.service.on(on);
  }

  @Post()
  @Requires('practice.staff')
  @HttpCode(200)
  relate(@Body() body: RelationDto): Promise<SupervisionOn> {
    return this.service.relate(body);
  }

  @Post('covers')
  @Requires('practice.staff')
  @HttpCode(200)
  cover(@Body() body: CoverDto): Promise<SupervisionOn> {
    return this.service.cover(body);
  }

  @Put(':id')
  @Requires('practice.staff')
  end(@Param('id', Uuid) id: string, @Body() { untilOn }: EndDto, @IfMatch() version: number): Promise<SupervisionOn> {
    return this.service.end(id, untilOn, version);
  }
}
