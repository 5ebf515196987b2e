export { type MeasureTask, MeasureTasks } from '../alerts/measure-tasks';
export { Definitions } from '../library/definitions';
export { MEASURES_ENTITIES } from '../measures.entities';
export { MeasuresModule, MeasuresPortalModule } from '../measures.module';
