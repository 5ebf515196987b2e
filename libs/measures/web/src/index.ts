export { MeasuresClient } from '../measures-client';
export { CoupleMeasures } from '../page/couple-measures';
export { MeasuresBeside } from '../page/measures-beside';
export { ROUTES } from '../routes';
