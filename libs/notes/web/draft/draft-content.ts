import type { DraftChange, DraftStand, NoteFacts, RiskLevel } from '@attune/notes/domain';

export interface PartContent {
  text: string;
  risk: RiskLevel | null;
}

/** All that can be written in a note: its facts, and by part its words and risk. */
export interface DraftContent {
  facts: NoteFacts;
  parts: Record<string, PartContent>;
}

/** A content that the server is known to hold, and its version. */
export interface Stand {
  version: number;
  savedAt: string;
  content: DraftContent;
}

export function standOf({ version, savedAt, startedAt, stoppedAt, modality, attendance, sections }: DraftStand): Stand {
  const parts = Object.fromEntries(sections.map(({ id, text, risk }) => [id, { text, risk }]));
  return { version, savedAt, content: { facts: { startedAt, stoppedAt, modality, attendance }, parts } };
}

/** What has to be told to the server to get from one content to the other; null when there is nothing. */
export function changeBetween(from: DraftContent, to: DraftContent): DraftChange | null {
  const sections = Object.entries(to.parts).flatMap(([id, part]) => {
    const before = from.parts[id];
    const change = { ...(before?.text === part.text ? {} : { text: part.text }), ...(before?.risk === part.risk ? {} : { risk: part.risk }) };
    return Object.keys(change).length ? [{ id, ...change }] : [];
  });
  const facts = sameFacts(from.facts, to.facts) ? {} : { facts: to.facts };
  return sections.length || facts.facts ? { ...facts, sections } : null;
}

/** The content with a change carried out. */
export function withChange(content: DraftContent, { facts, sections }: DraftChange): DraftContent {
  const parts = { ...content.parts };
  for (const { id, ...change } of sections) parts[id] = { text: '', risk: null, ...parts[id], ...change };
  return { facts: facts ?? content.facts, parts };
}

/** The content without these parts. */
export function without({ facts, parts }: DraftContent, ids: readonly string[]): DraftContent {
  return { facts, parts: Object.fromEntries(Object.entries(parts).filter(([id]) => !ids.includes(id))) };
}

/** Whether all that a change says stands in the content already. */
export function isCarriedOut(change: DraftChange, content: DraftContent): boolean {
  return changeBetween(content, withChange(content, change)) === null;
}

/** Whether two changes of one content are of the same part, or both of the facts. */
export function meet(one: DraftChange, other: DraftChange): boolean {
  const parts = new Set(one.sections.map(({ id }) => id));
  return (one.facts !== undefined && other.facts !== undefined) || other.sections.some(({ id }) => parts.has(id));
}

/** What of a change the other one leaves alone. */
export function apartFrom({ facts, sections }: DraftChange, other: DraftChange): DraftChange {
  const theirs = new Set(other.sections.map(({ id }) => id));
  return { ...(facts && !other.facts ? { facts } : {}), sections: sections.filter(({ id }) => !theirs.has(id)) };
}

export function sameFacts(one: NoteFacts, other: NoteFacts): boolean {
  return factsKey(one) === factsKey(other);
}

function factsKey({ startedAt, stoppedAt, modality, attendance }: NoteFacts): string {
  const there = attendance.map(({ partnerId, presence }) => `${partnerId} ${presence}`).sort();
  return JSON.stringify([startedAt && Date.parse(startedAt), stoppedAt && Date.parse(stoppedAt), modality, there]);
}
