import { NOTE_MAX, type NoteContent, type NoteSection } from './note';
import { templateOf } from './template';

/** Longer than that no session is: a Stop was forgotten, or pressed on another day. Practice policy. */
const LONGEST_HOURS = 8;

/** One thing that stands between a note and its signature: the field to jump to, and what to do in words. */
export interface Missing {
  field: string;
  message: string;
}

/**
 * What a note still needs before it can be submitted or signed. Facts, each present partner's part, and risk for each partner:
 * "none seen" is an answer, silence is not. Practice policy after the practice standards in `clinical.md` 2.2.
 * @param names the partners' given names by id, for the words
 * @param now ISO instant
 */
export function missingInNote(note: NoteContent, names: Record<string, string>, now: string): Missing[] {
  return [...missingFacts(note, names, now), ...note.sections.flatMap((section) => missingInSection(section, note, names))];
}

function missingFacts(note: NoteContent, names: Record<string, string>, now: string): Missing[] {
  const missing: Missing[] = [];
  const { startedAt, stoppedAt } = note;
  if (startedAt === null) missing.push({ field: 'startedAt', message: 'When did it start?' });
  if (stoppedAt === null) missing.push({ field: 'stoppedAt', message: 'When did it stop?' });
  else if (stoppedAt > now) missing.push({ field: 'stoppedAt', message: 'The stop lies ahead of now. Correct the time, or sign once it is over.' });
  if (startedAt !== null && stoppedAt !== null && stoppedAt <= startedAt) {
    missing.push({ field: 'stoppedAt', message: 'The stop must come after the start.' });
  } else if (startedAt !== null && stoppedAt !== null && stoppedAt <= now && Date.parse(stoppedAt) - Date.parse(startedAt) > LONGEST_HOURS * 3_600_000) {
    missing.push({ field: 'stoppedAt', message: `From start to stop it is more than ${LONGEST_HOURS} hours. Type the time when it stopped.` });
  }
  const answered = new Set(note.attendance.map((each) => each.partnerId));
  for (const partnerId of partnersOf(note)) {
    if (!answered.has(partnerId)) missing.push({ field: 'attendance', message: `Was ${nameOf(names, partnerId)} there?` });
  }
  return missing;
}

function missingInSection(section: NoteSection, note: NoteContent, names: Record<string, string>): Missing[] {
  const spec = templateOf(note.template.id, note.template.version)?.sections.find((each) => each.key === section.key);
  const title = spec?.title ?? section.key;
  const name = section.compartment && spec?.each === 'partner' ? nameOf(names, section.compartment) : null;
  if (section.text.length > NOTE_MAX) {
    return [{ field: `sections.${section.id}.text`, message: `${title} is longer than ${NOTE_MAX} characters. Shorten it.` }];
  }
  if (section.key === 'risk') return missingRisk(section, name ?? 'this partner');
  const owed = spec?.required && (name === null || wasThere(note, section.compartment));
  if (!owed || section.text.trim() !== '') return [];
  return [{ field: `sections.${section.id}.text`, message: name ? `${title}: ${name}'s part is empty.` : `${title} is empty.` }];
}

function missingRisk(section: NoteSection, name: string): Missing[] {
  if (section.risk === null) return [{ field: `sections.${section.id}.risk`, message: `Risk for ${name} is not answered. "None seen" is an answer.` }];
  if (section.risk === 'none' || section.text.trim() !== '') return [];
  return [{ field: `sections.${section.id}.text`, message: `Say what you saw of risk for ${name}, and what you did.` }];
}

/** A partner who is part of the note: each has a risk section. */
function partnersOf(note: NoteContent): string[] {
  return note.sections.filter((each) => each.key === 'risk' && each.compartment).map((each) => each.compartment as string);
}

function wasThere(note: NoteContent, partnerId: string | null): boolean {
  return note.attendance.some((each) => each.partnerId === partnerId && each.presence !== 'absent');
}

function nameOf(names: Record<string, string>, partnerId: string): string {
  return names[partnerId] ?? 'this partner';
}
