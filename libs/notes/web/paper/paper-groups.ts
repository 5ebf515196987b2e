import { templateOf, type NotePartner, type NoteSection, type NoteView } from '@attune/notes/domain';

/** One part as the paper shows it; with a partner where the template has one part for each. */
export interface PaperPart {
  section: NoteSection;
  partner: NotePartner | null;
  /** "Stance, Ana": the part in a few words, for labels and lists. */
  name: string;
}

/** All parts under one heading. */
export interface PaperGroup {
  key: string;
  title: string;
  hint: string;
  parts: PaperPart[];
}

export type OnPaper = Pick<NoteView, 'template' | 'partners' | 'sections'>;

/** The parts of a note under their headings, in the note's order. */
export function groupsOf({ template, partners, sections }: OnPaper): PaperGroup[] {
  const specs = templateOf(template.id, template.version)?.sections ?? [];
  const groups: PaperGroup[] = [];
  for (const section of sections) {
    const spec = specs.find((each) => each.key === section.key);
    const title = spec?.title ?? section.key;
    const partner = (spec?.each === 'partner' && partners.find((each) => each.id === section.compartment)) || null;
    let group = groups.at(-1);
    if (group?.key !== section.key) groups.push((group = { key: section.key, title, hint: spec?.hint ?? '', parts: [] }));
    group.parts.push({ section, partner, name: partner ? `${title}, ${partner.givenName}` : title });
  }
  return groups;
}

/** Where the words of a part stand on the page. */
export const partId = (sectionId: string): string => `part-${sectionId}`;
