export { settlingOfCouple, type SettledOccasion } from '../couple/settling.sql';
export { EXERCISES_ENTITIES } from '../exercises.entities';
export { ExercisesModule, ExercisesPortalModule } from '../exercises.module';
