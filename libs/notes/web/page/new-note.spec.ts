import { Router } from '@angular/router';
import { TestBed } from '@angular/core/testing';
import { onAPage } from '../testing/on-a-page';
import { NewNote } from './new-note';

const partners = [{ id: 'x', seat: 'a', givenName: 'Ana', familyName: 'Reed' }, { id: 'y', seat: 'b', givenName: 'Ben', familyName: 'Reed' }];

async function open(compartment: string | null) {
  const it = await onAPage(NewNote, { appointment: 'p1' });
  const went = jest.spyOn(TestBed.inject(Router), 'navigate').mockResolvedValue(true);
  it.server.expectOne('/api/scheduling/appointments/p1').flush({ id: 'p1', compartment, partners, startsAt: '2024-11-18T18:00:00.000Z', endsAt: '2024-11-18T18:50:00.000Z', startedAt: null, stoppedAt: null });
  await it.settle();
  return { ...it, went };
}

afterEach(() => localStorage.clear());

describe('before the first word', () => {
  it('a joint appointment asks for the shape alone', async () => {
    const { press, check, server, settle, went, text } = await open(null);
    expect(text()).not.toContain('what does this belong to');
    await check('SOAP');
    await press('Begin the note');
    const begin = server.expectOne('/api/notes');
    expect(begin.request.body).toEqual({ appointmentId: 'p1', template: 'soap', prepared: true });
    begin.flush({ id: 'n1', version: 1 });
    await settle();
    expect(went).toHaveBeenCalledWith(['/notes', 'n1'], { replaceUrl: true });
  });

  it('an individual one asks what it belongs to, chooses nothing itself, and begins nothing without an answer', async () => {
    const { page, press, check, server, text } = await open('y');
    expect(page.querySelectorAll('[aria-label="What this note belongs to"] input:checked')).toHaveLength(0);
    await press('Begin the note');
    server.expectNone('/api/notes');
    expect(text()).toContain('Choose one of the two.');
    await check('Ben alone');
    await press('Begin the note');
    expect(server.expectOne('/api/notes').request.body).toEqual({ appointmentId: 'p1', template: 'couples', prepared: true, belongs: 'held' });
  });

  it('a note that is there already is opened', async () => {
    const { press, server, settle, went } = await open(null);
    await press('Begin the note');
    server.expectOne('/api/notes').flush({ type: 'urn:attune:already-begun', title: 'There is a note of this appointment already.', noteId: 'n9' }, { status: 409, statusText: '' });
    await settle();
    expect(went).toHaveBeenCalledWith(['/notes', 'n9'], { replaceUrl: true });
  });

  it('begins with the shape that was chosen last in this browser', async () => {
    await (await open(null)).check('DAP');
    TestBed.resetTestingModule();
    const { press, server } = await open(null);
    await press('Begin the note');
    expect(server.expectOne('/api/notes').request.body).toMatchObject({ template: 'dap' });
  });
});
