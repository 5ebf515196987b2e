export { ROUTES } from '../routes';
export { SchedulingClient } from '../scheduling-client';
