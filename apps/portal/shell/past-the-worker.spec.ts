import { readFileSync } from 'node:fs';
import { FetchBackend, HttpBackend, HttpClient, HttpResponse, type HttpRequest, provideHttpClient } from '@angular/common/http';
import { TestBed } from '@angular/core/testing';
import { firstValueFrom, of } from 'rxjs';
import { provideRouter } from '@angular/router';
import { OpenedByPassword } from '../access/opened-by-password';
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

  it('waits until what an earlier page had opened by a password is shut, also where that page could not', async () => {
    const order: string[] = [];
    let answer: 'offline' | number = 'offline';
    globalThis.fetch = jest.fn(async (url: string, { method }: RequestInit) => {
      order.push(`${method} ${url}`);
      if (answer === 'offline') throw new TypeError('offline');
      return { status: answer } as Response;
    }) as never;
    const fetched = { handle: (request: HttpRequest<unknown>) => (order.push(request.url), of(new HttpResponse())) };
    const load = () => {
      TestBed.resetTestingModule();
      TestBed.configureTestingModule({ providers: [provideHttpClient(), provideRouter([]), { provide: HttpBackend, useClass: PastTheWorker }, { provide: FetchBackend, useValue: fetched }] });
    };
    const ask = () => firstValueFrom(TestBed.inject(HttpClient).get('/api/portal/access/me')).then(() => 'sent', ({ status }: { status: number }) => status);
    load();
    expect(await ask()).toBe('sent');
    TestBed.inject(OpenedByPassword).opened();
    expect(await ask()).toBe('sent');
    window.dispatchEvent(new Event('pagehide'));
    const shut = 'DELETE /api/portal/access/step-up';
    expect(order.splice(0)).toEqual(['/api/portal/access/me', '/api/portal/access/me', shut]);
    load();
    expect(await ask()).toBe(0);
    answer = 204;
    expect(await Promise.all([ask(), ask()])).toEqual(['sent', 'sent']);
    expect([await ask(), localStorage.length]).toEqual(['sent', 0]);
    expect(order).toEqual([shut, shut, ...Array(3).fill('/api/portal/access/me')]);
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
