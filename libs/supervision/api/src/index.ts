export { drawnFacts } from '../hours/ledger/facts.sql';
export { SUPERVISION_ENTITIES } from '../data/entities';
export { WatchSettlingService } from '../items/watch-settling.service';
export { SupervisionModule } from '../supervision.module';
