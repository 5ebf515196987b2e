import { HttpClient, HttpErrorResponse, provideHttpClient, withInterceptors } from '@angular/common/http';
import { HttpTestingController, provideHttpClientTesting } from '@angular/common/http/testing';
import { signal } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { ME, type SignedIn } from './me';
import { keyed, sending, talkToServer } from './sending';
import { SignedOut } from './signed-out';

const maya: SignedIn = { personId: '1', name: 'Maya', roles: ['associate'], conjoint: false, practice: { name: 'Harbour', zone: 'UTC', demo: false } };
const me = signal<SignedIn | null>(maya);
const stepUp = { type: 'urn:attune:step-up-required', title: 'Please give your password once more for this.' };

function talk() {
  TestBed.configureTestingModule({
    providers: [provideHttpClient(withInterceptors([talkToServer])), provideHttpClientTesting(), { provide: ME, useValue: { me } }],
  });
  return { http: TestBed.inject(HttpClient), server: TestBed.inject(HttpTestingController), signedOut: TestBed.inject(SignedOut) };
}

const turns = async () => {
  for (let turn = 0; turn < 5; turn += 1) await new Promise((done) => setTimeout(done));
};

describe('the talk with the server', () => {
  it('sends the key of a submit and the version that was seen', () => {
    const { http, server } = talk();
    http.put('/api/notes/1', {}, sending({ key: 'a-key-of-my-own-16', version: 3 })).subscribe();
    const { headers } = server.expectOne('/api/notes/1').request;
    expect([headers.get('Idempotency-Key'), headers.get('If-Match')]).toEqual(['a-key-of-my-own-16', '"3"']);
  });

  it('asks once to sign in again, then sends what was waiting', async () => {
    me.set(maya);
    const { http, server, signedOut } = talk();
    const answers: unknown[] = [];
    for (const path of ['/api/one', '/api/two']) http.get(path).subscribe((answer) => answers.push(answer));
    for (const path of ['/api/one', '/api/two']) server.expectOne(path).flush(null, { status: 401, statusText: '' });
    await turns();
    expect(document.querySelectorAll('[role=dialog]')).toHaveLength(1);
    expect(document.querySelector('[role=dialog]')?.textContent).toContain('Your text is kept.');

    signedOut.answered(true);
    await turns();
    for (const path of ['/api/one', '/api/two']) server.expectOne(path).flush('yes');
    expect(answers).toEqual(['yes', 'yes']);
  });

  it('asks for the password once more where an act needs it, and gives the error back when refused', async () => {
    me.set(maya);
    const { http, server, signedOut } = talk();
    let status = 0;
    http.post('/api/sign', {}).subscribe({ error: (error: { status: number }) => (status = error.status) });
    server.expectOne('/api/sign').flush({ ...stepUp, act: 'this-one' }, { status: 401, statusText: '' });
    await turns();
    expect([signedOut.reason, signedOut.act]).toEqual(['step-up', 'this-one']);
    signedOut.answered(false);
    await turns();
    expect(status).toBe(401);
  });

  it('asks for that also after signing in again, and for each no more than once', async () => {
    me.set(maya);
    const { http, server, signedOut } = talk();
    let status = 0;
    http.post('/api/sign', {}).subscribe({ error: (error: { status: number }) => (status = error.status) });
    const reasons: string[] = [];
    for (const body of [null, stepUp]) {
      server.expectOne('/api/sign').flush(body, { status: 401, statusText: '' });
      await turns();
      reasons.push(signedOut.reason);
      signedOut.answered(true);
      await turns();
    }
    expect([reasons, status]).toEqual([['signed-out', 'step-up'], 0]);
    server.expectOne('/api/sign').flush(stepUp, { status: 401, statusText: '' });
    await turns();
    expect(status).toBe(401);
  });

  it('asks each of two at once its own question, one after the other', async () => {
    me.set(maya);
    const { http, server, signedOut } = talk();
    const done: string[] = [];
    for (const path of ['/api/one', '/api/sign']) http.post(path, {}).subscribe(() => done.push(path));
    server.expectOne('/api/one').flush(null, { status: 401, statusText: '' });
    server.expectOne('/api/sign').flush(stepUp, { status: 401, statusText: '' });
    await turns();
    signedOut.answered(true);
    await turns();
    server.expectOne('/api/one').flush('yes');
    server.expectOne('/api/sign').flush(stepUp, { status: 401, statusText: '' });
    await turns();
    expect(signedOut.reason).toBe('step-up');
    signedOut.answered(true);
    await turns();
    server.expectOne('/api/sign').flush('yes');
    expect(done).toEqual(['/api/one', '/api/sign']);
  });

  it('lets a 401 through on a first visit, and where told to be quiet', async () => {
    const { http, server } = talk();
    const refused: string[] = [];
    me.set(null);
    http.get('/api/access/me').subscribe({ error: () => refused.push('first visit') });
    server.expectOne('/api/access/me').flush(null, { status: 401, statusText: '' });
    me.set(maya);
    http.get('/api/quiet', sending({ quiet: true })).subscribe({ error: () => refused.push('quiet') });
    server.expectOne('/api/quiet').flush(null, { status: 401, statusText: '' });
    await turns();
    expect(refused.sort()).toEqual(['first visit', 'quiet']);
  });
});

describe('the key of a submit', () => {
  const answer = (status: number) => new HttpErrorResponse({ status });
  it.each([
    ['done', null, false],
    ['refused', answer(409), false],
    ['refused for another body under this key', answer(422), false],
    ['no answer', answer(0), true],
    ['a proxy that gave up', answer(504), true],
    ['a fault of the server', answer(500), true],
  ])('after %s', async (_, error, same) => {
    const submit = keyed();
    const keys: string[] = [];
    const send = (key: string) => (keys.push(key), error ? Promise.reject(error) : Promise.resolve('done'));
    await submit(send).catch(() => undefined);
    await submit(send).catch(() => undefined);
    expect(keys[0] === keys[1]).toBe(same);
  });
});
