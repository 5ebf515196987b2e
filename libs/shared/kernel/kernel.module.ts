import { type DynamicModule, Global, Module } from '@nestjs/common';
import { APP_FILTER, APP_INTERCEPTOR, APP_PIPE, DiscoveryModule } from '@nestjs/core';
import { AuditSealer } from './audit/sealer';
import { AuditVerifier } from './audit/verifier';
import { Clock } from './clock';
import { UnitOfWork } from './database/unit-of-work';
import { Envelopes } from './encryption/envelopes';
import { PracticeKeys } from './encryption/practice-keys';
import { ProblemFilter } from './errors/problem.filter';
import { DueWork } from './events/due-work';
import { JobRunner } from './events/job-runner';
import { Live } from './events/live';
import { LiveController } from './events/live.controller';
import { OutboxNudge } from './events/nudge';
import { OutboxReader } from './events/outbox-reader';
import { EtagInterceptor } from './http/etag.interceptor';
import { HealthController } from './http/health.controller';
import { Idempotency } from './http/idempotency';
import { strictValidation } from './http/validation';
import { Mailer } from './mail/mailer';
import { Runtime } from './runtime';

const OPEN = [UnitOfWork, Envelopes, Idempotency, Mailer, Live, JobRunner, DueWork, OutboxNudge, AuditSealer, AuditVerifier];

/** The kernel for one site of the process; both sites share the runtime. */
@Global()
@Module({})
export class KernelModule {
  static of(runtime: Runtime): DynamicModule {
    return {
      module: KernelModule,
      imports: [DiscoveryModule],
      controllers: [HealthController, LiveController],
      providers: [
        { provide: Runtime, useValue: runtime },
        { provide: Clock, useValue: runtime.clock },
        ...OPEN,
        PracticeKeys,
        OutboxReader,
        { provide: APP_FILTER, useClass: ProblemFilter },
        { provide: APP_INTERCEPTOR, useClass: EtagInterceptor },
        { provide: APP_PIPE, useFactory: strictValidation },
      ],
      exports: [Runtime, Clock, ...OPEN],
    };
  }
}
