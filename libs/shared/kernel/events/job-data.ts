/** What a job carries: the practice, ids and the initiator. Never content. */
export interface JobData {
  practiceId: string;
  eventId: string;
  type: string;
  ids: Record<string, string>;
  initiator: string | null;
  at: string;
  zone: string;
}
