import { Controller, Get } from '@nestjs/common';
import { unavailable } from '../errors/problem';
import { Runtime } from '../runtime';
import { KernelPublic } from './permission';

/** Liveness never asks the database; readiness does, and says whether a practice's audit trail was found broken, but not whose. */
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
  async ready(): Promise<{ status: string; audit?: 'broken' }> {
    if (!this.runtime.ready) throw unavailable();
    await this.runtime.requests.pool.query('SELECT 1').catch(() => {
      throw unavailable();
    });
    // Requests go on: to turn everybody away would let whoever broke the trail stop the house as well.
    return { status: 'ok', ...(this.runtime.brokenChains.size > 0 ? { audit: 'broken' as const } : {}) };
  }
}
