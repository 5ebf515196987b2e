/** How large the measured practice is. `--small` tries the bench itself out. */
export function sizeOf(argv) {
  const small = argv.includes('--small');
  return {
    associates: small ? 20 : 400, couplesEach: small ? 10 : 50, supervisors: small ? 2 : 40, notesEach: small ? 5 : 10, sendingsEach: 6, ledgerWeeks: 312,
    freshAppointments: small ? 20_000 : 60_000, rounds: small ? 2 : 5, seconds: small ? 2 : 5, connections: 8,
  };
}
