import type { SupervisedPair } from '@attune/supervision/domain';
import { aScreen } from '../screen.fixture';
import { PapersSheet } from './papers-sheet';

const PAIR: SupervisedPair = {
  relationId: 'r1', associate: { id: 'a1', name: 'Maya Lin' }, supervisor: { id: 'me', name: 'Dr. Chen' }, fromOn: '2026-01-05', untilOn: null, version: 3, credential: 'APCC', licences: [],
  agreementOn: '2026-01-20', selfAssessmentOn: null, trainingOn: null, video: false, videoAssessedOn: null, inGroupsOnly: false, employed: true, oversightOn: null,
};
const open = (change: Partial<SupervisedPair> = {}) => aScreen(PapersSheet, { of: { ...PAIR, ...change } });

describe('the papers of a supervision', () => {
  it('ask for an oversight agreement only where the supervisor is not employed', async () => {
    expect((await open()).text()).not.toContain('Oversight agreement');
  });

  it('keep what is recorded, and send no day for what is not owed', async () => {
    const { text, press, http } = await open({ employed: false, oversightOn: '2026-01-04', inGroupsOnly: true, videoAssessedOn: '2026-02-01' });
    expect(text()).toContain('Oversight agreement');
    await press('Save');
    expect(http.expectOne('/api/supervision/papers/r1').request.body).toEqual({
      agreementOn: '2026-01-20', selfAssessmentOn: null, trainingOn: null, video: false, videoAssessedOn: null, inGroupsOnly: true, employed: false, oversightOn: '2026-01-04',
    });
  });
});
