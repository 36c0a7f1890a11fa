import { ballotsCast, type Round, type Session } from '../session/session.ts'

/**
 * Those who could have voted in a round. A guest who was invited and never came is no absentee of the table; where
 * arrivals were not recorded (an imported table), all who were invited count.
 */
export function seatedIn(state: Session, round: Round): number {
  const cast = ballotsCast(round).length
  const arrived = state.guests.filter(guest => guest.votes && guest.arrived).length
  const invited = Math.max(round.of ?? 0, cast)
  return arrived >= cast ? Math.min(arrived, invited) : invited
}
