export { SupervisionModule } from '../supervision.module';
export { SUPERVISION_ENTITIES } from '../data/entities';
