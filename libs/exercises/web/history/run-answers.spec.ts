import { provideHttpClient } from '@angular/common/http';
import { HttpTestingController, provideHttpClientTesting } from '@angular/common/http/testing';
import { TestBed } from '@angular/core/testing';
import type { RunAnswersReply } from '@attune/exercises/domain';
import { PracticeTime } from '@attune/ui';
import { RunAnswers } from './run-answers';

const run = (over: Partial<RunAnswersReply>): RunAnswersReply => ({
  id: 'r1', partnerId: 'y', partnerName: 'Ben', occurrenceId: 'o1', exercise: 'E2', definitionVersion: 1, sitting: 1, short: false, state: 'in-progress', on: '2026-11-23', answers: {}, unsafe: [], ...over,
});

async function open(reply: RunAnswersReply) {
  TestBed.configureTestingModule({ providers: [provideHttpClient(), provideHttpClientTesting()] });
  TestBed.inject(PracticeTime).zone.set('UTC');
  const fixture = TestBed.createComponent(RunAnswers);
  fixture.componentRef.setInput('runId', 'r1');
  fixture.detectChanges();
  TestBed.inject(HttpTestingController).expectOne('/api/exercises/runs/r1').flush(reply);
  await fixture.whenStable();
  return (fixture.nativeElement as HTMLElement).textContent.replace(/\s+/g, ' ');
}

describe('one partner’s answers', () => {
  it('say whose they are, and every report with its hour and words', async () => {
    const text = await open(run({ unsafe: [{ at: '2026-11-23T18:00:00.000Z', words: null }, { at: '2026-11-23T18:20:00.000Z', words: 'He stood in the door.' }] }));
    expect(text).toContain('Ben, alone');
    expect(text.match(/Did not feel safe doing this/g)).toHaveLength(2);
    expect(text).toMatch(/Told Mon 23 Nov, 18:00\..*Told Mon 23 Nov, 18:20\..*He stood in the door\./);
  });

  it('say that nothing was recorded where nothing was', async () => {
    const text = await open(run({}));
    expect(text).toContain('Nothing was recorded.');
    expect(text).not.toContain('Did not feel safe');
  });
});
