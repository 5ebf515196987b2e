import { TestBed } from '@angular/core/testing';
import { coupleMetrics, FEELINGS, type MetricPart } from '@attune/exercises/domain';
import { CoupleMetrics } from './couple-metrics';
import { missingOf } from './metric-views';

const wave = (index: number, by: number) => [3, 6, 4, 8, 5, 2, 7, 5, 6, 3][(index * by) % 10] ?? 0;
const partners = { a: { id: 'ana', name: 'Ana' }, b: { id: 'ben', name: 'Ben' } };

function part(partnerId: string, index: number, own: number, other: number): MetricPart {
  const on = new Date(Date.UTC(2026, 0, 5 + 7 * index)).toISOString().slice(0, 10);
  const feelings = (by: number) => Object.fromEntries(FEELINGS.map((feeling, at) => [feeling, wave(index + at, by)])) as MetricPart['feelings'];
  return {
    partnerId, occasionId: `o${100 + index}`, on, exercise: 'E4', inRoom: false, state: 'finished', counts: true, before: wave(index, own), after: wave(index + 1, own) - 1,
    heard: wave(index + 2, own), heardGuess: wave(index + 3, other), feelings: feelings(own), guessed: feelings(other),
  };
}
const weeks = (count: number, held = false) =>
  coupleMetrics({ seats: { a: 'ana', b: 'ben' }, parts: Array.from({ length: count }, (_, index) => [part('ana', index, 3, 7), part('ben', index, 7, 3)]).flat(), held });

async function open(metrics: ReturnType<typeof weeks>, brief = false) {
  const fixture = TestBed.createComponent(CoupleMetrics);
  for (const [name, value] of Object.entries({ metrics, partners, brief })) fixture.componentRef.setInput(name, value);
  await fixture.whenStable();
  const page = fixture.nativeElement as HTMLElement;
  const words = (of: Element | undefined) => of?.textContent.replaceAll(/\s+/g, ' ').trim() ?? '';
  const card = (name: string) => [...page.querySelectorAll('att-metric-card')].find((each) => each.querySelector('h3')?.textContent === name);
  const wanted = () => [...page.querySelectorAll('section li')].map(words);
  return { page, card, wanted, text: (name: string) => words(card(name)) };
}

describe('what the numbers say of a couple', () => {
  it('has of a year everything: meaning, a line for each, how much it rests on, the caveat', async () => {
    const { page, wanted, text, card } = await open(weeks(30));
    expect(page.querySelectorAll('att-metric-card')).toHaveLength(12);
    expect(wanted()).toEqual([]);
    expect(text('Settling')).toMatch(/How much calmer each felt.*Ana: tension .* on average \(30 occasions\)\..*Ben: tension .* \(30 occasions\)\./);
    expect(text('Settling')).toContain('it does not prove that one settles the other');
    expect(text('Carrying over')).toContain('(29 pairs in a row)');
    expect([...(card('Settling')?.querySelectorAll('att-lane') ?? [])].map((each) => each.className.trim()).slice(0, 2)).toEqual(['a bare', 'b bare']);
  });

  it('says of each thing that is not shown what it wants and what there is', async () => {
    const { wanted, page } = await open(weeks(4));
    const of = (name: string) => wanted().find((each) => each.startsWith(name));
    expect(of('What a guess follows')).toMatch(/Ana and Ben: needs 10 occasions, 4 so far\.$/);
    expect(of('Carrying over')).toMatch(/Ana and Ben: needs 20 pairs in a row, 3 so far\.$/);
    expect(of('Moving together')).toMatch(/Both: needs 12 occasions, 4 so far\.$/);
    expect(page.textContent).not.toMatch(/on average/);
  });

  it('has settling occasion by occasion from the first one, and how often which pattern came', async () => {
    const { text, card } = await open(weeks(4));
    expect([...(card('Settling')?.querySelectorAll('tbody tr') ?? [])]).toHaveLength(4);
    expect(text('Settling')).toContain('Ana and Ben: needs 5 occasions, 4 so far.');
    expect(text('Settling')).toMatch(/(Both calmed|One calmed|One rose|Both rose|Both stayed)[^:]*: (once|\d times)/);
    expect(card('Settling')?.querySelector('att-line-chart')).not.toBeNull();
  });

  it('has what guesses follow as a table for each who guesses, and in a narrow place as sentences', async () => {
    const tables = [...((await open(weeks(30))).card('What a guess follows')?.querySelectorAll('att-guess-table table') ?? [])];
    expect(tables.map((each) => each.querySelector('caption')?.textContent?.trim())).toEqual(['Ana’s guess of Ben', 'Ben’s guess of Ana']);
    const row = [...(tables[0]?.querySelectorAll('tbody tr') ?? [])].at(0);
    expect(row?.querySelector('th')?.textContent).toBe('feeling heard');
    expect([...(row?.querySelectorAll('td') ?? [])].map((each) => each.textContent)).toEqual([expect.stringMatching(/^−?\d\.\d\d$/), expect.stringMatching(/^−?\d\.\d\d$/), expect.stringMatching(/^[+−]?\d\.\d$/), '30']);
    expect((await open(weeks(30), true)).text('What a guess follows')).toContain('Ana’s guess of “sad”: goes with Ben’s by');
  });

  it('is words alone in a narrow place', async () => {
    const { page } = await open(weeks(30), true);
    expect(page.querySelector('att-line-chart, table, details')).toBeNull();
    expect(page.textContent).toContain('on average (30 occasions)');
  });

  it('says that guesses are off while a hold is open', async () => {
    const { wanted } = await open(weeks(30, true));
    expect(wanted()).toHaveLength(6);
    for (const each of wanted()) expect(each).toMatch(/Off while joint exercises are on hold\.$/);
  });
});

describe('missingOf', () => {
  const line = (of: 'a' | 'b', about: 'sad' | 'calm' | null, reason: string | null) => ({ of, about, n: 3, values: reason === null ? { t: 1 } : null, reason });

  it('tells the same once, and of which feelings', () =>
    expect(
      missingOf([line('a', 'sad', 'Needs 10 occasions, 3 so far.'), line('a', 'calm', null), line('b', 'sad', 'Needs 10 occasions, 3 so far.'), line('b', 'calm', 'The numbers do not vary.')], { a: 'Ana', b: 'Ben' }),
    ).toEqual(['Ana and Ben (“sad”): needs 10 occasions, 3 so far.', 'Ben (“calm”): the numbers do not vary.']));
});
