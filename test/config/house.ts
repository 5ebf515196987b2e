import 'reflect-metadata';
import { ENTITIES, portalSite, staffSite } from '../../apps/api/app.module';
import { House, type Place } from '../../libs/shared/testing/harness/open-house';

export { migrate } from '../../apps/api/migrate';

/** The house that the tests enter, with the API of this tree inside. */
export const openHouse = (place: Place): Promise<House> => House.open(place, { entities: ENTITIES, staffSite, portalSite });
