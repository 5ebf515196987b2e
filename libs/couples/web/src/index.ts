export { CouplesFrame } from '../list/couples-frame';
export { HANDOVER_ROUTES, ROUTES } from '../routes';
export { SafetyPanel } from '../safety/safety-panel';
export { bothNames, fullName, owedWords, STATUS_WORDS } from '../words';
