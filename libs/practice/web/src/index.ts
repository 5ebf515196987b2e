export { fromTyped, LicenceFields, licenceRules, NO_LICENCE } from '../person/licence-fields';
export { ROUTES } from '../routes';
