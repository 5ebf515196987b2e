export { HandoverPage } from '../handover/handover-page';
export { ROUTES } from '../routes';
export { SafetyPanel } from '../safety/safety-panel';
export { bothNames, fullName, owedWords, STATUS_WORDS } from '../words';
