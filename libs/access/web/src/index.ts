export { Here } from '../here/here';
export { provideAccess } from '../here/provide-access';
export { signedIn } from '../here/signed-in';
export { DOOR_ROUTES, ROUTES } from '../routes';
