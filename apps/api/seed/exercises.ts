import { addDays } from '@attune/util';
import { checkAnswer, definitionOf, fieldsOf, newestOf, occurrencesOf, type Window } from '@attune/exercises/domain';
import type { LoadedCouple } from './couples';
import type { Loading } from './loading';
import type { AssignmentInFile, CoupleInFile, RunInFile, Seat } from './practice-file';

/** What a couple was given, and what each partner made of it. */
export async function loadExercises(load: Loading, couple: CoupleInFile, loaded: LoadedCouple): Promise<void> {
  for (const assignment of couple.assignments) await loadAssignment(load, assignment, loaded);
}

async function loadAssignment(load: Loading, each: AssignmentInFile, { id: coupleId, clinicianId, partners }: LoadedCouple): Promise<void> {
  const id = load.id();
  const definition = newestOf(each.exercise);
  const schedule = { firstOn: load.day(each.firstOn), rhythm: each.rhythm, until: each.until && load.day(each.until), reveal: { how: 'appointment' } as const };
  await load.put('exercises.assignment', [{
    id, couple_id: coupleId, exercise: each.exercise, definition_version: definition.version, variant: each.variant, short: each.short,
    first_on: schedule.firstOn, rhythm: each.rhythm, until_on: schedule.until,
    sentence: await load.seal({ table: 'exercises.assignment', id, column: 'sentence', version: 1 }, each.sentence), sentence_version: 1,
    tried_on: load.day(each.triedOn), asked_alone: true, assigned_by: clinicianId, assigned_at: load.at(each.triedOn, '12:00'),
    ended_by: each.endedOn ? clinicianId : null, ended_at: each.endedOn ? load.at(each.endedOn, '12:00') : null, version: 1,
  }]);
  const windows = occurrencesOf(schedule, definition.sittings.length, load.zone).map((window) => ({ ...window, id: load.id() }));
  await load.put('exercises.occurrence', windows.map((window) => ({
    id: window.id, couple_id: coupleId, assignment_id: id, number: window.number, sitting: window.sitting, variant: each.variant, short: each.short,
    opens_on: window.opensOn, closes_on: window.closesOn, reveal_at: window.revealAt,
    cancelled_at: each.endedOn && window.opensOn > load.day(each.endedOn) ? load.at(each.endedOn, '12:00') : null,
  })));
  for (const { number, openedOn, runs } of each.occurrences) {
    const window = windows.find((known) => known.number === number);
    if (!window) continue;
    for (const seat of ['a', 'b'] as const) {
      const run = runs[seat];
      if (run) await loadRun(load, each, window, { run, coupleId, partnerId: partners[seat], seat });
    }
    if (openedOn) {
      await load.put('exercises.reveal', [{ occurrence_id: window.id, couple_id: coupleId, opened_by: clinicianId, opened_at: load.at(openedOn, '12:10') }]);
    }
  }
}

interface OneRun {
  run: RunInFile;
  coupleId: string;
  partnerId: string;
  seat: Seat;
}

async function loadRun(load: Loading, each: AssignmentInFile, window: Window & { id: string }, { run, coupleId, partnerId, seat }: OneRun): Promise<void> {
  const id = load.id();
  const own = { couple_id: coupleId, compartment: partnerId };
  const on = addDays(window.opensOn, run.daysAfter);
  const started = instantOn(load, on, run.hour ?? 19, seat === 'a' ? 2 : 31);
  const ended = instantOn(load, on, run.hour ?? 19, seat === 'a' ? 20 : 49);
  await load.put('exercises.run', [{ id, ...own, occurrence_id: window.id, state: run.state, step: run.state === 'finished' ? 'close' : 'moment', started_at: started, ended_at: ended, version: 2 }]);
  const definition = definitionOf(each.exercise, newestOf(each.exercise).version);
  const fields = definition ? fieldsOf(definition, { sitting: window.sitting, short: each.short }) : [];
  const answers = Object.entries(run.answers ?? {}).flatMap(([name, value]) => {
    const field = fields.find((known) => known.id === name);
    const checked = checkAnswer(field, value);
    return field && checked.ok ? [{ field, value: checked.value }] : [];
  });
  await load.put('exercises.answer', await Promise.all(answers.map(async ({ field, value }) => {
    const charted = field.kind === 'scale' && field.chart !== undefined;
    const ref = { table: 'exercises.answer', id: `${id}/${field.id}`, column: 'body', version: 1 };
    return {
      run_id: id, field: field.id, ...own, audience: field.audience, number: charted ? value : null,
      body: charted || value === null ? null : await load.seal(ref, JSON.stringify(value)), version: 1, saved_at: ended,
    };
  })));
  if (run.agrees !== undefined) await load.put('exercises.reveal_choice', [{ occurrence_id: window.id, ...own, agrees: run.agrees, chosen_at: ended }]);
}

function instantOn(load: Loading, day: string, hour: number, minute: number): string {
  return load.instant(day > load.today ? load.today : day, `${String(hour).padStart(2, '0')}:${String(minute).padStart(2, '0')}`);
}
