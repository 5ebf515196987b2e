import { readFileSync } from 'node:fs';
import { FetchBackend, HttpBackend, HttpClient, HttpResponse, type HttpRequest, provideHttpClient } from '@angular/common/http';
import { TestBed } from '@angular/core/testing';
import { of } from 'rxjs';
import { PastTheWorker } from './past-the-worker';

describe('a request to the API', () => {
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
