export { EXERCISES_ENTITIES } from '../exercises.entities';
export { ExercisesModule, ExercisesPortalModule } from '../exercises.module';
