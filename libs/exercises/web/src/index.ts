export { AssignSheet } from '../assign/assign-sheet';
export { TriggerCards } from '../cards/trigger-cards';
export { ExercisesClient } from '../exercises-client';
export { ExerciseHistory } from '../history/exercise-history';
export { RoomRecordSheet } from '../history/room-record-sheet';
export { RunAnswers } from '../history/run-answers';
export { ExerciseProgress } from '../progress/exercise-progress';
export { givenWords, STATE_WORDS, titleOf } from '../words';
