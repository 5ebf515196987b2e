import { type DynamicModule, Module, type Type } from '@nestjs/common';
import { ACCESS_ENTITIES, AccessModule, AccessPortalModule } from '@attune/access/api';
import { COUPLES_ENTITIES, CouplesModule, CouplesPortalModule } from '@attune/couples/api';
import { EXERCISES_ENTITIES, ExercisesModule, ExercisesPortalModule } from '@attune/exercises/api';
import { KernelModule, type Runtime } from '@attune/kernel';
import { NOTES_ENTITIES, NotesModule } from '@attune/notes/api';
import { PRACTICE_ENTITIES, PracticeModule } from '@attune/practice/api';
import { OverviewModule } from '@attune/overview/api';
import { SCHEDULING_ENTITIES, SchedulingModule, SchedulingPortalModule } from '@attune/scheduling/api';
import { SUPERVISION_ENTITIES, SupervisionModule } from '@attune/supervision/api';

/** What staff may reach, by floor. */
const STAFF: Type[] = [AccessModule, PracticeModule, CouplesModule, SchedulingModule, NotesModule, ExercisesModule, OverviewModule, SupervisionModule];

/** What partners may reach, by floor; on a listener of their own. */
const PORTAL: Type[] = [AccessPortalModule, CouplesPortalModule, SchedulingPortalModule, ExercisesPortalModule];

/** Every table that TypeORM writes. */
export const ENTITIES: (new () => unknown)[] = [...ACCESS_ENTITIES, ...PRACTICE_ENTITIES, ...COUPLES_ENTITIES, ...SCHEDULING_ENTITIES, ...NOTES_ENTITIES, ...EXERCISES_ENTITIES, ...SUPERVISION_ENTITIES];

@Module({})
class SiteModule {}

export function staffSite(runtime: Runtime): DynamicModule {
  return { module: SiteModule, imports: [KernelModule.of(runtime), ...STAFF] };
}

export function portalSite(runtime: Runtime): DynamicModule {
  return { module: SiteModule, imports: [KernelModule.of(runtime), ...PORTAL] };
}
