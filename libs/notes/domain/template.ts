/** One part of a template. */
export interface SectionSpec {
  key: string;
  title: string;
  /** `partner`: one such section for each partner who is part of the note, headed by name and in that partner's compartment. */
  each: 'joint' | 'partner';
  /** Whether the note can be signed without it. A partner's part is owed only for a partner who was there. */
  required: boolean;
  /** What belongs here, in a few words. */
  hint: string;
}

/** The shape of a note. A change makes a new version; a note keeps the one it was begun with. */
export interface NoteTemplate {
  id: string;
  version: number;
  name: string;
  sections: readonly SectionSpec[];
}

/** Under which name a browser keeps the shape that was chosen there last: the next note begins with it, also from Prep. */
export const SHAPE_KEY = 'note-shape';

/** Every note ends with these two, whatever its shape: each partner's risk, then what comes next (`clinical.md` 2.2). */
const RISK: SectionSpec = {
  key: 'risk', title: 'Risk', each: 'partner', required: true,
  hint: 'Self-harm, harm to others, violence between them, a child or dependant at risk. What was said, what you did.',
};
const PLAN: SectionSpec = { key: 'plan', title: 'Plan', each: 'joint', required: true, hint: 'What comes next, and when you meet.' };

const joint = (key: string, title: string, hint: string, required = true): SectionSpec => ({ key, title, each: 'joint', required, hint });
const partner = (key: string, title: string, hint: string, required = true): SectionSpec => ({ key, title, each: 'partner', required, hint });

/** The shapes that a practice starts with (T11): one made for couples, and the four common ones with each partner's part apart. */
export const NOTE_TEMPLATES: readonly NoteTemplate[] = [
  {
    id: 'couples', version: 1, name: 'Couples',
    sections: [
      joint('cycle', 'The cycle today', 'What set it off, who moved first, how it went round.'),
      partner('stance', 'Stance', 'What they brought, felt, and did with it.'),
      joint('attunement', 'Attunement seen', 'Where one noticed and answered the other.', false),
      joint('repair', 'Repair', 'Who reached out, and how it was taken.', false),
      joint('exercise', 'Exercise', 'Done in the room, reviewed, or given to take home.', false),
      RISK, PLAN,
    ],
  },
  {
    id: 'soap', version: 1, name: 'SOAP',
    sections: [
      partner('subjective', 'Subjective', 'What they say of themselves and of the two of them.'),
      joint('objective', 'Objective', 'Process, affect, measures.'),
      joint('assessment', 'Assessment', 'How you understand it now.'),
      RISK, PLAN,
    ],
  },
  {
    id: 'dap', version: 1, name: 'DAP',
    sections: [
      partner('data', 'Data', 'What they said and did.'),
      joint('between', 'Data: between them', 'What you saw happen between the two.', false),
      joint('assessment', 'Assessment', 'How you understand it now.'),
      RISK, PLAN,
    ],
  },
  {
    id: 'birp', version: 1, name: 'BIRP',
    sections: [
      partner('behaviour', 'Behaviour', 'What they brought, and how they were.'),
      joint('intervention', 'Intervention', 'What you did, in the words of your model.'),
      partner('response', 'Response', 'How they took it.'),
      RISK, PLAN,
    ],
  },
  {
    id: 'girp', version: 1, name: 'GIRP',
    sections: [
      joint('goal', 'Goal', 'Which goal of the plan this served.'),
      joint('intervention', 'Intervention', 'What you did, in the words of your model.'),
      partner('response', 'Response', 'How they took it.'),
      RISK, PLAN,
    ],
  },
];

/** The template of that id and version; the newest when no version is named. Undefined when there is none. */
export function templateOf(id: string, version?: number): NoteTemplate | undefined {
  const known = NOTE_TEMPLATES.filter((each) => each.id === id && (version === undefined || each.version === version));
  return known.reduce<NoteTemplate | undefined>((newest, each) => (newest && newest.version > each.version ? newest : each), undefined);
}

/** One section as it will stand in a note: `seat` says whose part it is, null for joint. */
export interface SectionPlace {
  key: string;
  seat: 'a' | 'b' | null;
}

/** The sections of a new note in their order; a partner's parts stand side by side, seat a before seat b. */
export function sectionPlaces(template: NoteTemplate): SectionPlace[] {
  return template.sections.flatMap(({ key, each }): SectionPlace[] =>
    each === 'joint' ? [{ key, seat: null }] : [{ key, seat: 'a' }, { key, seat: 'b' }],
  );
}
