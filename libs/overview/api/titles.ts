import { definitionOf, newestOf, type ExerciseId } from '@attune/exercises/domain';

/** What an exercise is called to staff. */
export function titleOf(exercise: string, version?: number): string {
  const definition = version === undefined ? newestOf(exercise as ExerciseId) : definitionOf(exercise as ExerciseId, version);
  return definition?.title.en ?? exercise;
}
