import { readFileSync } from 'node:fs';
import { FetchBackend, HttpBackend, HttpClient, HttpResponse, type HttpRequest, provideHttpClient } from '@angular/common/http';
import { TestBed } from '@angular/core/testing';
import { firstValueFrom, of } from 'rxjs';
import { endSignIn } from './owed-exit';
import { PastTheWorker } from './past-the-worker';

describe('a request to the API', () => {
  it('waits until whoever left without a connection is signed out', async () => {
    const [asked, sent]: [string[], string[]] = [[], []];
    let answer: 'offline' | number = 'offline';
    globalThis.fetch = jest.fn(async (url: string, { method, headers }: RequestInit) => {
      asked.push(`${method} ${url} ${JSON.stringify(headers)}`);
      if (answer === 'offline') throw new TypeError('offline');
      return { status: answer } as Response;
    }) as never;
    const fetched = { handle: (request: HttpRequest<unknown>) => (sent.push(request.url), of(new HttpResponse())) };
    TestBed.configureTestingModule({ providers: [provideHttpClient(), { provide: HttpBackend, useClass: PastTheWorker }, { provide: FetchBackend, useValue: fetched }] });
    endSignIn();
    const ask = () => firstValueFrom(TestBed.inject(HttpClient).get('/api/portal/access/me')).then(() => 'sent', ({ status }: { status: number }) => status);
    expect([await ask(), sent]).toEqual([0, []]);
    answer = 504;
    expect([await ask(), sent]).toEqual([0, []]);
    answer = 204;
    expect([await ask(), sent, localStorage.length]).toEqual(['sent', ['/api/portal/access/me'], 0]);
    expect(await ask()).toBe('sent');
    expect(asked).toEqual(Array(4).fill('DELETE /api/portal/access/sign-ins/current {"ngsw-bypass":"1"}'));
  });

  it('carries the mark by which the service worker leaves it alone', () => {
    const sent: HttpRequest<unknown>[] = [];
    const fetched = { handle: (request: HttpRequest<unknown>) => (sent.push(request), of(new HttpResponse())) };
    TestBed.configureTestingModule({ providers: [provideHttpClient(), { provide: HttpBackend, useClass: PastTheWorker }, { provide: FetchBackend, useValue: fetched }] });
    TestBed.inject(HttpClient).get('/api/portal/access/me').subscribe();
    const [mark] = sent[0]?.headers.keys() ?? [];
    expect(mark).toBe('ngsw-bypass');
    expect(readFileSync('node_modules/@angular/service-worker/ngsw-worker.js', 'utf8')).toContain(`headers.has("${mark}")`);
  });
});
