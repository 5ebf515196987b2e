export { CouplesModule, CouplesPortalModule } from '../couples.module';
export { COUPLES_ENTITIES } from '../couples.entities';
export { iso } from '../record/record.sql';
export { ExerciseGate } from '../safety/exercise-gate';
