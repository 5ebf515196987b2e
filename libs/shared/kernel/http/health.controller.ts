import { Controller, Get } from '@nestjs/common';
import { unavailable } from '../errors/problem';
import { Runtime } from '../runtime';
import { KernelPublic } from './permission';

/** Liveness never asks the database; readiness does. Neither tells anything else. */
@Controller('health')
export class HealthController {
  constructor(private readonly runtime: Runtime) {}

  @Get('live')
  @KernelPublic()
  live(): { status: string } {
    return { status: 'ok' };
  }

  @Get('ready')
  @KernelPublic()
  async ready(): Promise<{ status: string }> {
    if (!this.runtime.ready) throw unavailable();
    await this.runtime.requests.pool.query('SELECT 1').catch(() => {
      throw unavailable();
    });
    return { status: 'ok' };
  }
}
