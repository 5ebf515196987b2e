import { HttpErrorResponse } from '@angular/common/http';
import { UI_WORDS_EN as words } from '../layout/words';
import { toProblem } from './problem';

const reply = (status: number, error: unknown = null) => toProblem(new HttpErrorResponse({ status, error }), words);

describe('any error in words', () => {
  it('keeps the API’s own words, its reason without the prefix, its fields and the present version', () => {
    const error = { type: 'urn:attune:stale-version', title: 'This was changed in another window meanwhile.', status: 412, current: { version: 4 } };
    expect(reply(412, error)).toEqual({ status: 412, reason: 'stale-version', title: error.title, detail: '', errors: [], current: { version: 4 } });
  });

  it.each([
    [0, 'No connection.'],
    [403, 'Your role does not include this.'],
    [404, 'This is not here.'],
    [429, 'That was a little fast.'],
    [502, 'Something failed on our side.'],
  ])('%i without words: "%s" and what would help', (status, title) => {
    expect(reply(status, '<html>')).toMatchObject({ status, title, reason: '' });
    expect(reply(status).detail).not.toBe('');
  });

  it('looks behind the error of a resource, and survives anything thrown', () => {
    const wrapped = new Error('resource', { cause: new HttpErrorResponse({ status: 404 }) });
    expect(toProblem(wrapped, words).status).toBe(404);
    expect(toProblem('text', words).title).toBe('Something failed on our side.');
  });
});
