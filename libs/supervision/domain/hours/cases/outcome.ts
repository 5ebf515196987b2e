/** What a case comes to: the figures by the default reading and by the strict one, and the codes of the default one, repeated as they come. */
export interface Outcome {
  credited: Record<string, unknown>;
  strict: Record<string, unknown>;
  codes: string[];
}

/** Where both readings are one. */
export const outcome = (credited: Record<string, unknown>, findings: readonly { code: string }[]): Outcome => ({
  credited, strict: credited, codes: findings.map(({ code }) => code),
});
