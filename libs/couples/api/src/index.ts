export { CouplesModule, CouplesPortalModule } from '../couples.module';
export { COUPLES_ENTITIES } from '../couples.entities';
export { careJson, careNamesOf, type CarePerson, partnersJson, whoWatches } from '../people';
export { iso } from '../record/record.sql';
export { ExerciseGate } from '../safety/exercise-gate';
