import { decideAgenda } from './agenda.ts'
import { decideCaptures } from './captures.ts'
import { decideChapters } from './chapters.ts'
import { decideContributions } from './contributions.ts'
import { decideErasing } from './erasing.ts'
import { decideFloor } from './floor.ts'
import { decideGuestList } from './guest-list.ts'
import { decideGuests } from './guests.ts'
import { decideMinorities } from './minorities.ts'
import type { Command, CommandContext, Commands, CommandType, Deciders, Happening, SessionEvent } from './messages.ts'
import { decideProxies } from './proxies.ts'
import { decideQuotes } from './quotes.ts'
import { decideSeating } from './seating.ts'
import type { Session } from './session.ts'
import { decideSteps } from './steps.ts'
import { decideTakeaways } from './takeaways.ts'
import { decideTimer } from './timer.ts'
import { decideVotes } from './votes.ts'

const deciders: Deciders<Commands> = {
  ...decideAgenda,
  ...decideChapters,
  ...decideGuests,
  ...decideGuestList,
  ...decideErasing,
  ...decideSeating,
  ...decideSteps,
  ...decideVotes,
  ...decideProxies,
  ...decideContributions,
  ...decideQuotes,
  ...decideCaptures,
  ...decideFloor,
  ...decideTimer,
  ...decideTakeaways,
  ...decideMinorities,
}

const decided = <T extends CommandType>(state: Session, command: Command<T>, context: CommandContext) =>
  deciders[command.type](state, command.data, context)

/** What happens if this command is given now. Pure; throws `Refusal` when the rules do not allow it, and then nothing has changed. */
export function decide(state: Session, command: Command, context: CommandContext): readonly SessionEvent[] {
  return decided(state, command, context).map(happening => dated(happening, context.at))
}

const dated = <T extends Happening>(happening: T, at: number) => ({ ...happening, at })
