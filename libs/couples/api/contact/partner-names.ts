import { registerNames } from '@attune/access/api';
import { statement } from '@attune/kernel';

const otherName = statement('couples.other-name', 'SELECT other_name AS name FROM couples.own_couple()');

// The partner's name is the first thing that somebody close would try as a password (R057).
registerNames(async (uow) => {
  if (uow.principal.kind !== 'partner') return [];
  const [rows] = await uow.flight(otherName());
  return (rows ?? []).map((row) => String(row['name']));
});
