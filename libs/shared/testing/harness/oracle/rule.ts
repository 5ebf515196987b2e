/** Who acts, as far as the oracle needs to know; null stands for somebody without a sign-in. */
export interface Viewer {
  practiceId: string;
  personId: string;
  conjoint: boolean;
}

/**
 * Who may come to see a canary, any one of which is enough:
 * `everyone` of the practice and whoever is invited to it · `staff` · `owner` · `care`: those who treat the couple today and
 * supervise that, `readers`: those who supervise whoever wrote a note of the couple that is no draft, `partners`: both of the couple, `revealed`: both, once
 * the run was revealed, `person`: that one.
 */
export type Grant =
  | { to: 'everyone' | 'staff' | 'owner' | 'care' | 'readers' | 'partners' }
  | { to: 'person'; id: string }
  | { to: 'revealed'; runId: string };

export interface Rule {
  practiceId: string;
  coupleId?: string;
  /** The partner whose compartment it is in; absent means joint, or not clinical at all. */
  compartment?: string;
  /** Not on a screen that both partners may look at, though it is joint. */
  talk?: true;
  grants: Grant[];
}

/** The relations of one practice today, read with an administrator's eyes and by no code of the product. */
export interface Relations {
  staff: Set<string>;
  owners: Set<string>;
  partners: Map<string, Set<string>>;
  care: Map<string, Set<string>>;
  readers: Map<string, Set<string>>;
  revealed: Set<string>;
}

/** Whether a viewer may see a canary. Written apart from the product's own rule, on purpose: two must agree. */
export function mayKnow(viewer: Viewer | null, rule: Rule, relations: Relations): boolean {
  if (!viewer || viewer.practiceId !== rule.practiceId) return false;
  const { personId, conjoint } = viewer;
  const ofCouple = (map: Map<string, Set<string>>) => map.get(rule.coupleId ?? '')?.has(personId) ?? false;
  if ((rule.compartment || rule.talk) && conjoint && relations.staff.has(personId)) return false;
  return rule.grants.some((grant) => {
    switch (grant.to) {
      case 'everyone': return true;
      case 'staff': return relations.staff.has(personId);
      case 'owner': return relations.owners.has(personId);
      case 'care': return ofCouple(relations.care);
      case 'readers': return ofCouple(relations.readers);
      case 'partners': return ofCouple(relations.partners);
      case 'person': return grant.id === personId;
      case 'revealed': return relations.revealed.has(grant.runId) && ofCouple(relations.partners);
    }
  });
}

/** Whether it may leave the product by mail: only what is the receiver's own, or what everyone of the practice knows. */
export function mayBeMailed(viewer: Viewer | null, rule: Rule): boolean {
  if (!viewer || viewer.practiceId !== rule.practiceId) return false;
  return rule.grants.some((grant) => grant.to === 'everyone' || (grant.to === 'person' && grant.id === viewer.personId));
}
