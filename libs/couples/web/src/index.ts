export { HANDOVER_ROUTES, ROUTES } from '../routes';
export { bothNames, fullName, owedWords, STATUS_WORDS } from '../words';
