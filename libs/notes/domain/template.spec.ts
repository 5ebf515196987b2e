import { NOTE_TEMPLATES, sectionPlaces, templateOf } from './template';

describe('a template', () => {
  it.each(NOTE_TEMPLATES.map((each) => [each.name, each] as const))('%s keeps each partner apart and ends with risk and plan', (_, template) => {
    const keys = template.sections.map((each) => each.key);
    expect(new Set(keys).size).toBe(keys.length);
    expect(keys.slice(-2)).toEqual(['risk', 'plan']);
    expect(template.sections.find((each) => each.key === 'risk')).toMatchObject({ each: 'partner', required: true });
    expect(template.sections.some((each) => each.each === 'partner' && each.key !== 'risk')).toBe(true);
  });

  it('offers the five shapes by name', () =>
    expect(NOTE_TEMPLATES.map((each) => each.name)).toEqual(['Couples', 'SOAP', 'DAP', 'BIRP', 'GIRP']));

  it('lays out two parts for two partners, side by side', () => {
    expect(sectionPlaces(templateOf('soap')!)).toEqual([
      { key: 'subjective', seat: 'a' }, { key: 'subjective', seat: 'b' },
      { key: 'objective', seat: null }, { key: 'assessment', seat: null },
      { key: 'risk', seat: 'a' }, { key: 'risk', seat: 'b' },
      { key: 'plan', seat: null },
    ]);
  });

  it.each([
    ['couples', undefined, 1],
    ['couples', 1, 1],
    ['couples', 2, undefined],
    ['poem', undefined, undefined],
  ])('%s in version %s is %s', (id, version, found) => expect(templateOf(id, version)?.version).toBe(found));
});
