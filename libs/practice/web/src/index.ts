export { ROUTES } from '../routes';
