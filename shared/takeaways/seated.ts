import { ownBallotsCast, proxiesIn, type Round, type Session } from '../session/session.ts'

/**
 * Those who could have voted in a round. A guest who was invited and never came is no absentee of the table; where
 * arrivals were not recorded (an imported table), all who were invited count. People without a device
 * are not on the list: those whose ballots were entered count too.
 */
export function seatedIn(state: Session, round: Round): number {
  const proxies = proxiesIn(round)
  const cast = ownBallotsCast(round).length
  const arrived = state.guests.filter(guest => guest.votes && guest.arrived).length
  const invited = Math.max((round.of ?? 0) - proxies, cast)
  return proxies + (arrived >= cast ? Math.min(arrived, invited) : invited)
}
