import type { NoteView } from '@attune/notes/domain';
import type { ExerciseDone } from '../beside-note';

/** A line, and the part of the note that it belongs to. */
export interface PartLine {
  sectionId: string;
  line: string;
}

/**
 * One exercise in the words of a note: that it was given, in the joint part on exercises; what each partner did, in that partner's own part and
 * nowhere else. In a shape without such parts there is nothing to say it in.
 */
export function exerciseLines({ title, parts }: ExerciseDone, { sections, partners }: Pick<NoteView, 'sections' | 'partners'>): PartLine[] {
  const joint = sections.find(({ key, compartment }) => key === 'exercise' && compartment === null);
  const own = parts.flatMap(({ seat, words }) => {
    const partner = partners.find((each) => each.seat === seat);
    const theirs = sections.filter(({ key, compartment }) => key !== 'risk' && compartment === partner?.id);
    const part = partner && (theirs.find(({ key }) => key === 'exercise') ?? theirs[0]);
    return part ? [{ sectionId: part.id, line: `${title}: ${words}.` }] : [];
  });
  return joint ? [{ sectionId: joint.id, line: `${title}.` }, ...own] : own;
}
