import { addDays, dayIn } from '@attune/util';
import {
  type Administered, type AdministrationWindow, dueOn, givingOf, type GivingPlan, type MeasureDefinition, measureOf, type Score, scoreMeasure, taskOf, windowsOf, writtenOutcome,
} from '@attune/measures/domain';
import type { LoadedCouple } from './couples';
import type { Loading } from './loading';
import type { CoupleInFile, MeasureInFile } from './practice-file';
import { after } from './times';

type SendingInFile = MeasureInFile['sendings'][number];

/** One sending of the file in our calendar, with what it came to. */
interface Sending {
  id: string;
  window: AdministrationWindow;
  state: 'given' | 'finished' | 'expired';
  at: string | null;
  from: SendingInFile | null;
  score: Score | null;
}

/** A couple's measures: what was given, each sending as the calendar and the partner left it, and what its jobs would have made of it. */
export async function loadMeasures(load: Loading, couple: CoupleInFile, loaded: LoadedCouple): Promise<void> {
  for (const each of couple.measures) await loadMeasure(load, each, loaded);
}

async function loadMeasure(load: Loading, each: MeasureInFile, { id: coupleId, clinicianId, partners }: LoadedCouple): Promise<void> {
  const definition = measureOf(each.measure);
  if (!definition) throw new Error(`No measure ${each.measure} ships`);
  const givingId = load.id();
  const own = { couple_id: coupleId, compartment: partners[each.seat] };
  const of = { ...own, measure: each.measure, definition_version: definition.version };
  const firstOn = load.day(each.firstOn);
  const plan: GivingPlan = { how: each.how, firstOn, everyDays: each.everyDays, daysBefore: null, until: null };
  await load.put('measures.giving', [{
    id: givingId, ...of, how: each.how, first_on: firstOn, every_days: each.everyDays, tells_result: false, given_by: clinicianId, given_at: load.instant(firstOn, '08:00'),
    ended_by: each.endedOn ? clinicianId : null, ended_at: each.endedOn ? load.at(each.endedOn, '12:00') : null, version: 1,
  }]);
  const sendings = allWindows(load, plan, definition, each.endedOn && load.day(each.endedOn)).map((window) => sendingOf(load, each, definition, window));
  await load.put('measures.administration', sendings.map(({ id, window, state, at, from }) => ({
    id, ...of, giving_id: givingId, opens_on: window.opensOn, closes_on: window.closesOn, state, opened_at: at && after(at, -4), finished_at: at, freely: from?.freely ?? null, version: at ? 2 : 1,
  })));
  const finished = sendings.filter(({ score }) => score !== null);
  for (const sending of finished) await putAnswers(load, sending, own);
  await load.put('measures.score', finished.map(({ id, at, score }) => ({ administration_id: id, ...own, ...score, scored_at: at })));
  await putScreens(load, definition, finished, own);
  await putTasks(load, definition, sendings, { own, clinicianId });
}

/** Every window from the first on, and as many ahead as the product plans. */
function allWindows(load: Loading, plan: GivingPlan, definition: MeasureDefinition, endedOn: string | null): AdministrationWindow[] {
  const windows: AdministrationWindow[] = [];
  for (let from = plan.firstOn; from <= load.today; from = addDays(windows.at(-1)?.opensOn ?? load.today, 1)) {
    windows.push(...windowsOf(givingOf(plan), definition, { today: from, appointments: [], lastOpenedOn: null }));
    if (plan.how === 'now') break;
  }
  return windows.filter(({ opensOn }) => endedOn === null || opensOn < endedOn);
}

function sendingOf(load: Loading, { sendings }: MeasureInFile, definition: MeasureDefinition, window: AdministrationWindow): Sending {
  const from = sendings.find(({ on }) => load.day(on) === window.opensOn) ?? null;
  const at = from?.answers ? load.instant(addDays(window.opensOn, from.daysAfter), `${String(from.hour).padStart(2, '0')}:12`) : null;
  const state = at ? 'finished' : window.closesOn < load.today ? 'expired' : 'given';
  return { id: load.id(), window, state, at, from, score: from?.answers ? scoreMeasure(definition, from.answers) : null };
}

async function putAnswers(load: Loading, { id, at, from }: Sending, own: object): Promise<void> {
  await load.put('measures.answer', await Promise.all((from?.answers ?? []).map(async (value, index) => {
    const item = index + 1;
    return { administration_id: id, item, ...own, body: await load.seal({ table: 'measures.answer', id: `${id}/${item}`, column: 'body', version: 1 }, JSON.stringify(value)), version: 1, saved_at: at };
  })));
}

/** What a violence screen said to the gate. */
async function putScreens(load: Loading, definition: MeasureDefinition, finished: readonly Sending[], own: object): Promise<void> {
  await load.put('couples.written_screen', finished.flatMap(({ at, from, score, window }) => {
    const on = addDays(window.opensOn, from?.daysAfter ?? 0);
    const outcome = writtenOutcome(definition, score?.band ?? null, from?.freely ?? null, on);
    return outcome ? [{ id: load.id(), ...own, answered_on: on, outcome, recorded_at: at }] : [];
  }));
}

/** What somebody was to do: taken up, but for what is not urgent and of the last days. */
async function putTasks(load: Loading, definition: MeasureDefinition, sendings: readonly Sending[], { own, clinicianId }: { own: object; clinicianId: string }): Promise<void> {
  const series: Administered[] = [];
  const rows = sendings.filter(({ state }) => state !== 'given').flatMap(({ id, window, at, from, score }) => {
    const on = at ? addDays(window.opensOn, from?.daysAfter ?? 0) : window.closesOn;
    series.push({ on, answered: at !== null, exact: score?.exact ?? null });
    const task = taskOf(definition, { alerts: score?.alerts ?? [], series }, on);
    if (!task || !at) return [];
    const taken = task.level === 'urgent' || on < addDays(load.today, -10);
    const due = task.level === 'urgent' ? after(at, 4 * 60) : after(dayIn(dueOn(task.clock, on, { appointmentOn: null, supervisionOn: null }), load.zone).until, -1);
    return [{
      id: load.id(), ...own, source: 'measure', source_id: id, level: task.level, asks: task.asks, opened_at: at, due_at: due, told: [clinicianId, load.supervisorOf(clinicianId)].filter(Boolean),
      acknowledged_by: taken ? clinicianId : null, acknowledged_at: taken ? after(at, 35) : null, escalated_to: [],
    }];
  });
  await load.put('supervision.urgent_item', rows);
}
