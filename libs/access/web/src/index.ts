export { Here } from '../here/here';
export { provideAccess } from '../here/provide-access';
export { signedIn } from '../here/signed-in';
export { RecoveryUnderWay } from '../recovery/under-way';
export { DOOR_ROUTES, ROUTES } from '../routes';
